using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Analytics.Words.Scanning;

/// <summary>
/// A number for each distinct word of at most sixteen letters. Word and number lie side by side, and each word near where its hash says: most lookups
/// touch one line of the processor's cache, whose misses cost more than all else.
/// </summary>
internal sealed class WordTable
{
    private const int FirstBits = 14;

    // Of ten slots six are used at the most; more would make searches long, fewer would make the table too large for the cache.
    private const double MostUsed = 0.6;

    private Slot[] _slots = new Slot[1 << FirstBits];
    private int _shift = 64 - FirstBits;
    private int _most = (int)(MostUsed * (1 << FirstBits));

    private struct Slot
    {
        public ShortKey Word;
        public long Value;
    }

    /// <summary>How many distinct words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The words with their numbers, in no order that means anything.</summary>
    public IEnumerable<(ShortKey Word, long Value)> Entries
    {
        get
        {
            foreach (var slot in _slots) if (slot.Word.Low != 0) yield return (slot.Word, slot.Value);
        }
    }

    /// <summary>
    /// Makes room for so many words more. Words that come in the order of another table fill a smaller one from its start to its end, where each
    /// search would be long.
    /// </summary>
    public void Reserve(int more)
    {
        while (Count + more > _most) Grow();
    }

    /// <summary>The number of a word, to be read and changed at once: the next call may move it. It is 0 for a new word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref long At(ShortKey word)
    {
        ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), (nint)(word.Hash() >> _shift));
        if (slot.Word.Low == word.Low && slot.Word.High == word.High) return ref slot.Value;
        return ref Search(word);
    }

    private ref long Search(ShortKey word)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var at = (int)(word.Hash() >> _shift); ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.Word == word) return ref slot.Value;
            if (slot.Word.Low != 0) continue;
            if (Count >= _most)
            {
                Grow();
                return ref Search(word);
            }

            Count++;
            slot.Word = word;
            return ref slot.Value;
        }
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        _shift--;
        _most *= 2;
        var mask = _slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.Word.Low == 0) continue;
            var at = (int)(slot.Word.Hash() >> _shift);
            while (_slots[at].Word.Low != 0) at = (at + 1) & mask;
            _slots[at] = slot;
        }
    }
}
