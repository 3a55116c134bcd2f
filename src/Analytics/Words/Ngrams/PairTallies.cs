using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Analytics.Words.NgramCounting;

/// <summary>Counts pairs of terms: how often, and in how many documents. A pair and its counts lie side by side, near where its hash says.</summary>
internal sealed class PairTallies
{
    private const int FirstBits = 12;
    private const double MostUsed = 0.6;

    private Slot[] _slots = new Slot[1 << FirstBits];
    private int _shift = 64 - FirstBits;
    private int _used;

    private struct Slot
    {
        // One more than the pair, so that an empty slot holds none.
        public ulong Key;
        public int Count;
        public int Documents;
        public int LastDocument;
    }

    /// <summary>The pairs with their counts, in no order that means anything.</summary>
    public IEnumerable<(int First, int Second, int Count, int Documents)> Entries
    {
        get
        {
            foreach (var slot in _slots)
            {
                if (slot.Key != 0) yield return ((int)((slot.Key - 1) >> 32), (int)(slot.Key - 1), slot.Count, slot.Documents);
            }
        }
    }

    /// <summary>Counts a pair in a document, given by its number from 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int first, int second, int document)
    {
        var key = (((ulong)(uint)first << 32) | (uint)second) + 1;
        ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), (nint)(Hash(key) >> _shift));
        if (slot.Key != key) slot = ref Search(key);
        slot.Count++;
        if (slot.LastDocument == document) return;
        slot.LastDocument = document;
        slot.Documents++;
    }

    private ref Slot Search(ulong key)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var at = (int)(Hash(key) >> _shift); ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.Key == key) return ref slot;
            if (slot.Key != 0) continue;
            if (_used >= slots.Length * MostUsed)
            {
                Grow();
                return ref Search(key);
            }

            _used++;
            slot.Key = key;
            return ref slot;
        }
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        _shift--;
        var mask = _slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.Key == 0) continue;
            var at = (int)(Hash(slot.Key) >> _shift);
            while (_slots[at].Key != 0) at = (at + 1) & mask;
            _slots[at] = slot;
        }
    }

    private static ulong Hash(ulong key)
    {
        var hash = key * 0x9E3779B97F4A7C15;
        return (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
    }
}
