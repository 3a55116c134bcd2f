using System.Runtime.InteropServices;
using Analytics.Text.Tokens;

namespace Analytics.Words.Frequencies;

/// <summary>Counts terms over documents: occurrences, documents and all tokens.</summary>
internal sealed class FrequencyCounter(TermReader terms)
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _tokens;
    private int _documents;

    private struct Entry
    {
        public int Count;
        public int Documents;
        public int LastDocument;
    }

    /// <summary>Counts one document.</summary>
    public void Add(Document document)
    {
        _documents++;
        foreach (var token in WordScanner.Scan(document.Text))
        {
            _tokens++;
            if (terms.Read(document.Text, token) is not { } term) continue;
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, term, out _);
            entry.Count++;
            if (entry.LastDocument == _documents) continue;
            entry.LastDocument = _documents;
            entry.Documents++;
        }
    }

    /// <summary>The terms counted at least <paramref name="minCount"/> times, most frequent first, ties in ordinal order.</summary>
    public WordFrequencies ToFrequencies(int minCount) => new(
        _entries
            .Where(entry => entry.Value.Count >= minCount)
            .OrderByDescending(entry => entry.Value.Count)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new WordFrequency(
                entry.Key, entry.Value.Count, entry.Value.Count * 1e6 / _tokens, entry.Value.Documents, (double)entry.Value.Count / _tokens)),
        _tokens,
        _documents);
}
