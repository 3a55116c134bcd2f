namespace Analytics.Quoting.Reading;

/// <summary>
/// The words of all lists, to be found in any case without a string being made: most of the work of reading a story is looking its words up. Only
/// words of ASCII letters and marks are found here; the few others are the dictionary's.
/// </summary>
internal sealed class LexiconTable
{
    private readonly string?[] _words;
    private readonly WordEntry[] _entries;
    private readonly int _mask;

    public LexiconTable(IReadOnlyCollection<KeyValuePair<string, WordEntry>> words)
    {
        var size = 16;
        while (size < words.Count * 3) size *= 2;
        _mask = size - 1;
        _words = new string?[size];
        _entries = new WordEntry[size];
        foreach (var (word, entry) in words)
        {
            if (!TryHash(word, out var hash)) continue;
            var place = hash & _mask;
            while (_words[place] is not null) place = (place + 1) & _mask;
            _words[place] = word;
            _entries[place] = entry;
        }
    }

    /// <summary>Whether the word is one of ASCII characters, and so in this table or in none.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out WordEntry entry, out bool isFound)
    {
        entry = default;
        isFound = false;
        if (!TryHash(word, out var hash)) return false;
        for (var place = hash & _mask; _words[place] is { } candidate; place = (place + 1) & _mask)
        {
            if (!IsSame(candidate, word)) continue;
            entry = _entries[place];
            isFound = true;
            return true;
        }

        return true;
    }

    private static bool TryHash(ReadOnlySpan<char> word, out int hash)
    {
        var value = 2166136261u;
        foreach (var character in word)
        {
            if (character > 127) break;
            value = (value ^ Fold(character)) * 16777619u;
        }

        hash = (int)(value ^ (value >> 15));
        return System.Text.Ascii.IsValid(word);
    }

    private static bool IsSame(string candidate, ReadOnlySpan<char> word)
    {
        if (candidate.Length != word.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (Fold(candidate[i]) != Fold(word[i])) return false;
        }

        return true;
    }

    private static uint Fold(char character) => (uint)(character - 'A') <= 'Z' - 'A' ? character | 0x20u : character;
}
