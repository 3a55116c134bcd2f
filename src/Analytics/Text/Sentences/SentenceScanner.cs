using Analytics.Text.Boundaries;

namespace Analytics.Text.Sentences;

/// <summary>
/// Finds the sentences of news: the boundaries of Unicode Standard Annex #29 without those after abbreviations, initials and quotations
/// that the sentence goes on after. English; other languages get the plain boundaries wherever none of the English words occurs.
/// </summary>
internal static class SentenceScanner
{
    private const int LongestAbbreviation = 8;
    private const int WordsBeforeReportingVerb = 3;

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = WordLists
        .Read("Analytics.Text.Sentences.english-abbreviations.txt")
        .Select(line => line.Split(' '))
        .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = Words("english-starters");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ReportingVerbs = Words("english-reporting");

    /// <summary>The sentences of a document, paragraph by paragraph.</summary>
    public static List<TextRange> Scan(Document document)
    {
        var sentences = new List<TextRange>();
        foreach (var paragraph in document.Paragraphs) Scan(document.Text, paragraph, sentences);
        return sentences;
    }

    /// <summary>Adds the sentences of one stretch of a text, without white space around them.</summary>
    public static void Scan(string text, TextRange paragraph, List<TextRange> sentences)
    {
        var content = text.AsSpan(0, paragraph.End);
        var start = paragraph.Start;
        for (var position = start; position < paragraph.End;)
        {
            position = SentenceBreaks.Next(content, position, out var terminator);
            if (terminator >= 0 && position < paragraph.End && GoesOn(content, terminator, position, paragraph.Start)) continue;
            Add(text, start, position, sentences);
            start = position;
        }

        Add(text, start, paragraph.End, sentences);
    }

    private static void Add(string text, int start, int end, List<TextRange> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) sentences.Add(new TextRange(start, end));
    }

    private static bool GoesOn(ReadOnlySpan<char> text, int terminator, int next, int first) =>
        text[terminator] == '.' ? GoesOnAfterPeriod(text, terminator, next, first) : GoesOnAfterQuotation(text, terminator, next);

    private static bool GoesOnAfterPeriod(ReadOnlySpan<char> text, int period, int next, int first)
    {
        // A quotation mark after the period ends what it abbreviates, and the quotation with it.
        if (period + 1 < next && !char.IsWhiteSpace(text[period + 1])) return false;
        var word = WordBefore(text, period, first);
        if (word.Length is 0 or > LongestAbbreviation) return false;
        var following = WordAt(text, next);
        if (Abbreviations.TryGetValue(word, out var kind))
        {
            return kind switch
            {
                "name" => char.IsUpper(word[0]) || !char.IsUpper(text[next]) || word.Contains('.') || word is "vs" or "v",
                "number" => char.IsDigit(text[next]),
                _ => char.IsDigit(text[next]) || !IsOrdinaryWord(word) && IsName(text[next], following),
            };
        }

        return IsInitial(text, period, word) && IsName(text[next], following);
    }

    /// <summary>Whether the abbreviation is also an English word that ends sentences: "They let me in."</summary>
    private static bool IsOrdinaryWord(ReadOnlySpan<char> word) => word is "in" or "ill" or "miss" or "wash" or "mass" or "mo" or "la" or "ark" or "ore" or "del" or "min" or "est";

    private static bool IsName(char first, ReadOnlySpan<char> word) => char.IsUpper(first) && word.Length > 0 && !Starters.Contains(word);

    // Plan B. and "So did I." end sentences more often than they start names.
    private static bool IsInitial(ReadOnlySpan<char> text, int period, ReadOnlySpan<char> word) =>
        char.IsUpper(word[^1]) && word is not "I" && (word.Length == 1 || word[^2] == '.') && !EndsLabel(text, period - word.Length);

    private static bool EndsLabel(ReadOnlySpan<char> text, int wordStart)
    {
        var before = text[..wordStart].TrimEnd();
        foreach (var label in (ReadOnlySpan<string>)["Plan", "Group", "Section", "Grade", "Vitamin", "Hepatitis", "Type", "Option", "Part"])
        {
            if (before.EndsWith(label, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool GoesOnAfterQuotation(ReadOnlySpan<char> text, int terminator, int next)
    {
        var closes = text[(terminator + 1)..next].Trim();
        if (closes.Length == 0 || closes[^1] is not ('"' or '”' or '’' or '\'' or '»')) return false;
        if (char.IsLower(text[next])) return true;
        var position = next;
        for (var count = 0; count <= WordsBeforeReportingVerb; count++)
        {
            var word = WordAt(text, position);
            if (word.Length == 0) return false;
            if (count > 0 && ReportingVerbs.Contains(word)) return true;
            position += word.Length;
            if (position >= text.Length || text[position] != ' ') return false;
            position++;
        }

        return false;
    }

    /// <summary>The word that ends before <paramref name="end"/>, with periods inside it: "p.m" of "p.m.".</summary>
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int end, int first)
    {
        var start = end;
        while (start > first && end - start <= LongestAbbreviation && (char.IsLetter(text[start - 1]) || text[start - 1] == '.' && start < end && char.IsLetter(text[start]))) start--;
        return text[start..end];
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '\'' or '’' && end > start)) end++;
        return text[start..end];
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string list) =>
        new HashSet<string>(WordLists.Read($"Analytics.Text.Sentences.{list}.txt"), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
