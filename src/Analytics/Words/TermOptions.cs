namespace Analytics;

/// <summary>What is counted, and what is left out. Immutable: <c>TermOptions.Lemmas with { StopWords = StopWords.English }</c> is another.</summary>
/// <param name="Unit">Forms as they stand, dictionary forms, or stems.</param>
/// <param name="StopWords">Words that are left out; none where nothing is said.</param>
/// <param name="Language">The language of stems, and of what stands before an apostrophe; dictionary forms are English whatever it says.</param>
/// <param name="KeepCase">Whether <c>May</c> and <c>may</c> are different forms; of forms only.</param>
/// <param name="Numbers">Whether numbers are counted too.</param>
/// <param name="MinLength">The fewest characters of a counted term.</param>
/// <param name="Phrases">A dictionary of your own: terms of several words, such as <c>prime minister</c>, that are counted as one.</param>
public sealed record TermOptions(
    Unit Unit = Unit.Form,
    StopWords? StopWords = null,
    Language Language = Language.English,
    bool KeepCase = false,
    bool Numbers = false,
    int MinLength = 1,
    IReadOnlyList<string>? Phrases = null)
{
    /// <summary>Forms as they stand, case folded.</summary>
    public static TermOptions Forms { get; } = new();

    /// <summary>English dictionary forms.</summary>
    public static TermOptions Lemmas { get; } = new(Unit.Lemma);

    /// <summary>English dictionary forms without the words that are common everywhere.</summary>
    public static TermOptions ContentLemmas { get; } = new(Unit.Lemma, StopWords.EnglishNews);

    /// <summary>These options with more terms of several words.</summary>
    public TermOptions With(params string[] phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        return this with { Phrases = [.. Phrases ?? [], .. phrases] };
    }

    /// <summary>These options, with those of the given terms that have several words as phrases.</summary>
    internal TermOptions WithPhrasesAmong(params string[] given)
    {
        var phrases = Array.FindAll(given, term => term.Trim().Any(char.IsWhiteSpace));
        return phrases.Length == 0 ? this : With(phrases);
    }
}
