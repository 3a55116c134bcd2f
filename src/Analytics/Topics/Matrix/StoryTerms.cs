using Analytics.Text.Tokens;

namespace Analytics.Topics.Matrix;

/// <summary>A story as the sequence of its terms' numbers, headline first.</summary>
internal static class StoryTerms
{
    /// <summary>The terms of a story, with <see cref="TermVocabulary.Gap"/> wherever two terms are not neighbours in one phrase.</summary>
    public static int[] Read(Document document, TermVocabulary vocabulary)
    {
        var terms = new List<int>(document.Text.Length / 8);
        if (document.Title is { } title) Read(title, vocabulary, terms);
        Read(document.Text, vocabulary, terms);
        return [.. terms];
    }

    /// <summary>The terms of a text, in the same form.</summary>
    public static int[] Read(string text, TermVocabulary vocabulary)
    {
        var terms = new List<int>(text.Length / 8);
        Read(text, vocabulary, terms);
        return [.. terms];
    }

    private static void Read(string text, TermVocabulary vocabulary, List<int> terms)
    {
        var end = 0;
        foreach (var token in WordScanner.Scan(text))
        {
            var neighbours = terms.Count > 0 && token.Range.Start == end + 1 && text[end] is ' ' or '\u00a0';
            end = token.Range.End;
            var term = token.Kind == TokenKind.Word ? vocabulary.Read(text.AsSpan(token.Range.Start, token.Range.Length)) : TermVocabulary.Gap;
            if (terms.Count > 0 && terms[^1] != TermVocabulary.Gap && (!neighbours || term == TermVocabulary.Gap)) terms.Add(TermVocabulary.Gap);
            if (term != TermVocabulary.Gap) terms.Add(term);
        }

        if (terms.Count > 0 && terms[^1] != TermVocabulary.Gap) terms.Add(TermVocabulary.Gap);
    }
}
