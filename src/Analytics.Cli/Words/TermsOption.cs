using System.CommandLine;

namespace Analytics.Cli.Words;

/// <summary>The choices of what is counted that commands about words share.</summary>
internal sealed class TermsOption
{
    private readonly Option<string> _unit = new("--unit")
    {
        Description = "What is counted: forms as they stand, lemmas (dictionary forms), or stems",
        HelpName = "form|lemma|stem",
        DefaultValueFactory = _ => "form",
    };

    private readonly Option<string> _language = new("--language")
    {
        Description = "The language of stems",
        HelpName = "language",
        DefaultValueFactory = _ => "english",
    };

    private readonly Option<string> _stopWords = StopWordsOption.Nothing();

    public TermsOption(Command command)
    {
        _unit.AcceptOnlyFromAmong("form", "lemma", "stem");
        _language.AcceptOnlyFromAmong([.. Enum.GetNames<Language>().Select(name => name.ToLowerInvariant())]);
        command.Add(_unit);
        command.Add(_language);
        command.Add(_stopWords);
    }

    /// <summary>What was chosen.</summary>
    /// <exception cref="CommandLine.UsageException">The stop words are neither a list's name nor a file.</exception>
    public TermOptions Read(ParseResult options) => new(
        Enum.Parse<Unit>(options.GetRequiredValue(_unit), ignoreCase: true),
        StopWordsOption.Read(options.GetRequiredValue(_stopWords)),
        Enum.Parse<Language>(options.GetRequiredValue(_language), ignoreCase: true));
}
