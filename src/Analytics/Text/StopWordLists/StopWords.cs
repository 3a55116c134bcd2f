using System.Collections;
using Analytics.Text;
using Analytics.Text.Tokens;

namespace Analytics;

/// <summary>A set of words that are left out of counts because they are common everywhere. Immutable; compared in their counted form.</summary>
public sealed class StopWords : IReadOnlyCollection<string>
{
    private static readonly Lazy<StopWords> LazyEnglish = new(() => Read("english"));
    private static readonly Lazy<StopWords> LazyEnglishNews = new(() => Read("english", "english-news"));

    private static readonly Lazy<StopWords> LazySpanish = new(() => Read("spanish"));
    private static readonly Lazy<StopWords> LazyFrench = new(() => Read("french"));
    private static readonly Lazy<StopWords> LazyGerman = new(() => Read("german"));
    private static readonly Lazy<StopWords> LazyPortuguese = new(() => Read("portuguese"));
    private static readonly Lazy<StopWords> LazyItalian = new(() => Read("italian"));

    private readonly HashSet<string> _words;

    private StopWords(HashSet<string> words) => _words = words;

    /// <summary>No words: everything is counted.</summary>
    public static StopWords None { get; } = new([]);

    /// <summary>English articles, pronouns, prepositions, conjunctions, auxiliaries and contractions.</summary>
    public static StopWords English => LazyEnglish.Value;

    /// <summary>
    /// <see cref="English"/> and the words that news has whatever it is about: reporting verbs, days and months, spelled numbers, forms of address.
    /// </summary>
    public static StopWords EnglishNews => LazyEnglishNews.Value;

    /// <summary>Spanish articles, pronouns, prepositions, conjunctions and auxiliaries.</summary>
    public static StopWords Spanish => LazySpanish.Value;

    /// <summary>French articles, pronouns, prepositions, conjunctions and auxiliaries.</summary>
    public static StopWords French => LazyFrench.Value;

    /// <summary>German articles, pronouns, prepositions, conjunctions and auxiliaries.</summary>
    public static StopWords German => LazyGerman.Value;

    /// <summary>Portuguese articles, pronouns, prepositions, conjunctions and auxiliaries.</summary>
    public static StopWords Portuguese => LazyPortuguese.Value;

    /// <summary>Italian articles, pronouns, prepositions, conjunctions and auxiliaries.</summary>
    public static StopWords Italian => LazyItalian.Value;

    /// <summary>How many words the set holds.</summary>
    public int Count => _words.Count;

    /// <summary>A set of your own words, whatever their case.</summary>
    public static StopWords Of(params string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new StopWords(words.Select(word => Forms.Of(word)).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>This set and the given words.</summary>
    public StopWords With(params string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new StopWords(_words.Concat(words.Select(word => Forms.Of(word))).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether <paramref name="form"/>, a counted form such as <c>the</c>, is in the set.</summary>
    public bool Contains(string form) => _words.Contains(form);

    /// <summary>The words in ordinal order.</summary>
    public IEnumerator<string> GetEnumerator() => _words.Order(StringComparer.Ordinal).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static StopWords Read(params string[] lists) => new(
        lists.SelectMany(list => WordLists.Read($"Analytics.Text.StopWordLists.{list}.txt")).ToHashSet(StringComparer.Ordinal));
}
