using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Analytics.Words.Indexing;

/// <summary>
/// Numbers and counts distinct forms, given as their bytes. What is compared first lies side by side: most lookups touch one slot and one
/// entry, because misses of the processor's cache cost more than all else.
/// </summary>
internal sealed class ByteFormTable
{
    private const int FirstSize = 1 << 14;
    private const int Prefix = sizeof(ulong);

    private Slot[] _slots = new Slot[FirstSize];
    private Entry[] _entries = new Entry[FirstSize / 2];
    private byte[] _bytes = new byte[FirstSize * 4];
    private int _used;

    private struct Slot
    {
        public uint Hash;
        public int Entry;
    }

    private struct Entry
    {
        public ulong First;
        public long Count;
        public int Start;
        public int Length;
    }

    /// <summary>How many distinct forms there are.</summary>
    public int Count { get; private set; }

    /// <summary>The form with a number.</summary>
    public ReadOnlySpan<byte> Form(int number) => _bytes.AsSpan(_entries[number].Start, _entries[number].Length);

    /// <summary>How often the form with a number was counted.</summary>
    public long CountOf(int number) => _entries[number].Count;

    /// <summary>Counts a form.</summary>
    /// <returns>Its number: the numbers of new forms follow each other from 0.</returns>
    public int Add(ReadOnlySpan<byte> form, long times = 1)
    {
        var first = FirstBytes(form);
        var hash = Hash(form, first);
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.Entry == 0) return Insert(form, first, hash, at, times);

            if (slot.Hash != hash) continue;
            ref var entry = ref _entries[slot.Entry - 1];
            if (entry.First != first || entry.Length != form.Length) continue;
            if (form.Length > Prefix && !form[Prefix..].SequenceEqual(_bytes.AsSpan(entry.Start + Prefix, entry.Length - Prefix))) continue;
            entry.Count += times;
            return slot.Entry - 1;
        }
    }

    private int Insert(ReadOnlySpan<byte> form, ulong first, uint hash, int at, long times)
    {
        if (Count == _entries.Length)
        {
            Grow();
            return Add(form, times);
        }

        while (_used + form.Length > _bytes.Length) Array.Resize(ref _bytes, _bytes.Length * 2);
        form.CopyTo(_bytes.AsSpan(_used));
        _entries[Count] = new Entry { First = first, Count = times, Start = _used, Length = form.Length };
        _used += form.Length;
        _slots[at] = new Slot { Hash = hash, Entry = ++Count };
        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _entries.Length * 2);
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        var mask = _slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.Entry == 0) continue;
            var at = (int)slot.Hash & mask;
            while (_slots[at].Entry != 0) at = (at + 1) & mask;
            _slots[at] = slot;
        }
    }

    private static ulong FirstBytes(ReadOnlySpan<byte> form)
    {
        if (form.Length >= Prefix) return MemoryMarshal.Read<ulong>(form);
        // Two reads that overlap cost less than a loop over the bytes, and the commonest words are the shortest.
        if (form.Length >= sizeof(uint))
        {
            return MemoryMarshal.Read<uint>(form) | (ulong)MemoryMarshal.Read<uint>(form[^sizeof(uint)..]) << ((form.Length - sizeof(uint)) * 8);
        }

        if (form.Length >= sizeof(ushort)) return MemoryMarshal.Read<ushort>(form) | (ulong)form[^1] << ((form.Length - 1) * 8);
        return form.Length == 1 ? form[0] : 0UL;
    }

    private static uint Hash(ReadOnlySpan<byte> form, ulong first)
    {
        var hash = first ^ ((ulong)form.Length * 0x9E3779B97F4A7C15);
        for (var i = Prefix; i < form.Length; i += Prefix)
        {
            var part = i + Prefix <= form.Length ? BinaryPrimitives.ReadUInt64LittleEndian(form[i..]) : FirstBytes(form[i..]);
            hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9 ^ part;
        }

        hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15;
        return (uint)(hash >> 32);
    }
}
