using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Analytics.Words.Scanning;

/// <summary>
/// A value for each distinct key. Key and value lie side by side, and each key near where its hash says: most lookups touch one line of the
/// processor's cache, whose misses cost more than all else.
/// </summary>
/// <typeparam name="TKey">The keys; the default one stands for a slot that is free and is never looked up.</typeparam>
/// <typeparam name="TValue">The values; a new key has the default one.</typeparam>
internal sealed class OpenTable<TKey, TValue>
    where TKey : struct, ITableKey<TKey>
    where TValue : struct
{
    private const int FirstBits = 14;

    // Of ten slots six are used at the most; more would make searches long, fewer would make the table too large for the cache.
    private const double MostUsed = 0.6;

    private Slot[] _slots = new Slot[1 << FirstBits];
    private int _shift = 64 - FirstBits;
    private int _most = (int)(MostUsed * (1 << FirstBits));

    private struct Slot
    {
        public TKey Key;
        public TValue Value;
    }

    /// <summary>How many distinct keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>The keys with their values, in no order that means anything.</summary>
    public IEnumerable<(TKey Key, TValue Value)> Entries
    {
        get
        {
            foreach (var slot in _slots) if (!slot.Key.Equals(default)) yield return (slot.Key, slot.Value);
        }
    }

    /// <summary>The value of a key, to be read and changed at once: the next call may move it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TValue At(TKey key)
    {
        ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), (nint)(key.Hash() >> _shift));
        if (slot.Key.Equals(key)) return ref slot.Value;
        return ref Search(key);
    }

    private ref TValue Search(TKey key)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var at = (int)(key.Hash() >> _shift); ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.Key.Equals(key)) return ref slot.Value;
            if (!slot.Key.Equals(default)) continue;
            if (Count >= _most)
            {
                Grow();
                return ref Search(key);
            }

            Count++;
            slot.Key = key;
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
            if (slot.Key.Equals(default)) continue;
            var at = (int)(slot.Key.Hash() >> _shift);
            while (!_slots[at].Key.Equals(default)) at = (at + 1) & mask;
            _slots[at] = slot;
        }
    }
}

/// <summary>A key of an <see cref="OpenTable{TKey, TValue}"/>.</summary>
internal interface ITableKey<TKey> : IEquatable<TKey>
{
    /// <summary>A number whose high bits say where in a table the search for the key begins.</summary>
    ulong Hash();
}
