using System.Numerics;

namespace Analytics.Words.Indexing;

/// <summary>
/// Numbers the distinct tokens of a corpus as they are printed. Most lookups find a token that is known, so they hash and compare the
/// text where it stands and allocate nothing.
/// </summary>
internal sealed class FormTable
{
    private const int FirstSize = 1 << 12;

    private int[] _slots = new int[FirstSize];
    private uint[] _hashes = new uint[FirstSize];
    private readonly List<string> _printed = [];
    private readonly List<TokenKind> _kinds = [];

    /// <summary>How many distinct tokens there are.</summary>
    public int Count => _printed.Count;

    /// <summary>The tokens as printed, by their numbers.</summary>
    public IReadOnlyList<string> Printed => _printed;

    /// <summary>What the tokens are, by their numbers.</summary>
    public IReadOnlyList<TokenKind> Kinds => _kinds;

    /// <summary>The number of a token, a new one where it was not seen before.</summary>
    public int NumberOf(ReadOnlySpan<char> printed, TokenKind kind)
    {
        var hash = Hash(printed);
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0) return Add(printed, kind, hash, slot);
            if (_hashes[slot] == hash && printed.SequenceEqual(_printed[number])) return number;
        }
    }

    private int Add(ReadOnlySpan<char> printed, TokenKind kind, uint hash, int slot)
    {
        _printed.Add(printed.ToString());
        _kinds.Add(kind);
        _slots[slot] = _printed.Count;
        _hashes[slot] = hash;
        if (_printed.Count * 2 > _slots.Length) Grow();
        return _printed.Count - 1;
    }

    private void Grow()
    {
        var (slots, hashes) = (_slots, _hashes);
        _slots = new int[slots.Length * 2];
        _hashes = new uint[slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var old = 0; old < slots.Length; old++)
        {
            if (slots[old] == 0) continue;
            var slot = (int)hashes[old] & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            (_slots[slot], _hashes[slot]) = (slots[old], hashes[old]);
        }
    }

    // Not the platform's string hash, which starts from a random number: numbers must not differ from run to run, and this one is shorter.
    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length;
        foreach (var character in text) hash = (BitOperations.RotateLeft(hash, 5) ^ character) * 0x9E3779B97F4A7C15;
        return (uint)(hash >> 32);
    }
}
