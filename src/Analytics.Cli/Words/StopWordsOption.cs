using System.CommandLine;
using Analytics.Cli.CommandLine;

namespace Analytics.Cli.Words;

/// <summary>The choice of words to leave out: a list by its name, or a file of one's own.</summary>
internal static class StopWordsOption
{
    private const string None = "none";
    private const string EnglishNews = "english-news";

    private static readonly Dictionary<string, Func<StopWords>> Lists = new(StringComparer.Ordinal)
    {
        [None] = () => StopWords.None,
        ["english"] = () => StopWords.English,
        [EnglishNews] = () => StopWords.EnglishNews,
        ["spanish"] = () => StopWords.Spanish,
        ["french"] = () => StopWords.French,
        ["german"] = () => StopWords.German,
        ["portuguese"] = () => StopWords.Portuguese,
        ["italian"] = () => StopWords.Italian,
    };

    /// <summary>The option, leaving nothing out where it is not given.</summary>
    public static Option<string> Nothing() => Create(None);

    /// <summary>The option, leaving out what English news has whatever it is about where it is not given.</summary>
    public static Option<string> News() => Create(EnglishNews);

    /// <summary>The words that a value of the option stands for.</summary>
    /// <exception cref="UsageException">It is neither a list's name nor a file that can be read.</exception>
    public static StopWords Read(string value) => Lists.TryGetValue(value, out var list) ? list() : FromFile(value);

    private static Option<string> Create(string choice) => new("--stop-words")
    {
        Description = $"Words to leave out: {string.Join(", ", Lists.Keys)}, or a file with a word a line",
        HelpName = "list",
        DefaultValueFactory = _ => choice,
    };

    private static StopWords FromFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"--stop-words must be {string.Join(", ", Lists.Keys)} or a file with a word a line; there is no file “{path}”.");
        }

        return StopWords.Of([.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0)]);
    }
}
