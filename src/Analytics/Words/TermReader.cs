using Analytics.Text.Tokens;

namespace Analytics.Words;

/// <summary>Turns tokens into the terms that are counted: form or lemma, without numbers, addresses and stop words.</summary>
internal sealed class TermReader(Unit unit, StopWords stopWords)
{
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _known =
        new Dictionary<string, string?>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The term of a token, or null where it is not counted.</summary>
    public string? Read(string text, Token token)
    {
        if (token.Kind != TokenKind.Word) return null;
        var printed = text.AsSpan(token.Range.Start, token.Range.Length);
        if (_known.TryGetValue(printed, out var term)) return term;
        term = TermOf(printed);
        _known[printed] = term;
        return term;
    }

    /// <summary>The term of a printed word, or null where it is not counted.</summary>
    public string? TermOf(ReadOnlySpan<char> printed)
    {
        var form = Forms.Of(printed);
        if (stopWords.Contains(form)) return null;
        if (unit == Unit.Form) return form;
        var lemma = Text.Lemmas.EnglishLemmas.Of(form);
        return stopWords.Contains(lemma) ? null : lemma;
    }
}
