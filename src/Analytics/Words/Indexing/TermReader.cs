using Analytics.Text.Lemmas;
using Analytics.Text.Stemming;
using Analytics.Text.Tokens;

namespace Analytics.Words;

/// <summary>Turns tokens into the terms that are counted: form, lemma or stem, without addresses, stop words and what else is left out.</summary>
internal sealed class TermReader(TermOptions options)
{
    private readonly StopWords _stopWords = options.StopWords ?? StopWords.None;

    public TermReader(Unit unit, StopWords stopWords)
        : this(new TermOptions(unit, stopWords))
    {
    }

    /// <summary>The term of a token, or null where it is not counted.</summary>
    public string? TermOf(ReadOnlySpan<char> printed, TokenKind kind) => kind switch
    {
        TokenKind.Word => TermOf(printed),
        TokenKind.Number when options.Numbers && printed.Length >= options.MinLength => Forms.Of(printed),
        _ => null,
    };

    /// <summary>The term of a printed word, or null where it is not counted.</summary>
    public string? TermOf(ReadOnlySpan<char> printed)
    {
        printed = Elisions.Without(options.Language, printed);
        if (options is { KeepCase: true, Unit: Unit.Form })
        {
            return _stopWords.Contains(Forms.Of(printed)) || printed.Length < options.MinLength ? null : Forms.Of(printed, keepCase: true);
        }

        var form = Forms.Of(printed);
        if (form.Length < options.MinLength || _stopWords.Contains(form)) return null;
        if (options.Unit == Unit.Form) return form;
        var term = options.Unit == Unit.Lemma ? EnglishLemmas.Of(form) : Stemmers.Of(options.Language, form);
        return _stopWords.Contains(term) ? null : term;
    }
}
