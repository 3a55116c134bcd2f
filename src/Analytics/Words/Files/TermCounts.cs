using System.Runtime.InteropServices;
using System.Text;
using Analytics.Text.Tokens;
using Analytics.Words.Scanning;

namespace Analytics.Words.Files;

/// <summary>Makes terms of counted forms: each distinct form is read once.</summary>
internal sealed class TermCounts(TermOptions options)
{
    private readonly TermReader _reader = new(options);
    private readonly bool _areForms = options.Unit == Unit.Form;
    // As printed until the terms are made: folded sooner, they would take a table more.
    private OpenTable<ShortKey, long> _words = new();
    private readonly Dictionary<string, long> _others = new(StringComparer.Ordinal);

    /// <summary>How many tokens were counted, those that are no term among them.</summary>
    public long Tokens { get; private set; }

    /// <summary>Adds what was counted, whose words are taken over where there were none before: the largest count comes first.</summary>
    public void Add(FormCounter forms)
    {
        Tokens += forms.Words.Entries.Sum(word => word.Value);
        if (!_areForms)
        {
            foreach (var (word, count) in forms.Words.Entries) Add(word.ToString(), TokenKind.Word, count);
        }
        else if (_words.Count == 0)
        {
            _words = forms.Words;
        }
        else
        {
            foreach (var (word, count) in forms.Words.Entries) _words.At(word) += count;
        }

        for (var form = 0; form < forms.Others.Count; form++)
        {
            var text = Encoding.UTF8.GetString(forms.Others.Form(form));
            var count = forms.Others.CountOf(form);
            foreach (var token in WordScanner.Scan(text))
            {
                Tokens += count;
                Add(text.AsSpan(token.Range.Start, token.Range.Length), token.Kind, count);
            }
        }
    }

    /// <summary>The terms counted at least so many times, most frequent first, ties in ordinal order.</summary>
    public WordFrequencies ToFrequencies(int minCount)
    {
        if (_areForms && !options.KeepCase) Fold();
        var terms = new List<RankedTerm>(_words.Count + _others.Count);
        Span<char> letters = stackalloc char[ShortKey.Size];
        foreach (var (word, count) in _words.Entries)
        {
            // The term of a form is the form, or nothing where it is left out.
            if (count >= Math.Max(1, minCount) && _reader.TermOf(letters[..word.Write(letters)]) is { } term) terms.Add(new RankedTerm(term, count));
        }

        foreach (var (term, count) in _others) if (count >= minCount) terms.Add(new RankedTerm(term, count));
        terms.Sort();
        return new WordFrequencies(
            terms.Select(term => new WordFrequency(term.Term, checked((int)term.Count), term.Count * 1e6 / Tokens, 1, (double)term.Count / Tokens)), Tokens, 1);
    }

    /// <summary>Counts words with capitals as those without; what was theirs is 0 then.</summary>
    private void Fold()
    {
        foreach (var (word, count) in _words.Entries.Where(word => word.Key != word.Key.Folded).ToArray())
        {
            _words.At(word) = 0;
            _words.At(word.Folded) += count;
        }
    }

    private void Add(ReadOnlySpan<char> printed, TokenKind kind, long count)
    {
        if (_reader.TermOf(printed, kind) is not { } term) return;
        if (_areForms && ShortKey.TryRead(term, out var word)) _words.At(word) += count;
        else CollectionsMarshal.GetValueRefOrAddDefault(_others, term, out _) += count;
    }
}
