namespace Analytics.Words.NgramCounting;

/// <summary>Numbers pairs of numbers and counts them: how often, and in how many documents.</summary>
internal sealed class SequenceTable
{
    private const int FirstSize = 1 << 10;

    private int[] _slots = new int[FirstSize];
    private long[] _keys = new long[FirstSize / 2];
    private int[] _counts = new int[FirstSize / 2];
    private int[] _documents = new int[FirstSize / 2];
    private int[] _lastDocument = new int[FirstSize / 2];

    /// <summary>How many distinct pairs there are.</summary>
    public int Count { get; private set; }

    public int CountOf(int number) => _counts[number];

    public int DocumentsOf(int number) => _documents[number];

    public int FirstOf(int number) => (int)(_keys[number] >> 32);

    public int SecondOf(int number) => (int)_keys[number];

    /// <summary>Counts a pair in a document, given by its number from 1.</summary>
    /// <returns>The pair's number.</returns>
    public int Add(int first, int second, int document)
    {
        var number = NumberOf(((long)first << 32) | (uint)second);
        _counts[number]++;
        if (_lastDocument[number] != document)
        {
            _lastDocument[number] = document;
            _documents[number]++;
        }

        return number;
    }

    private int NumberOf(long key)
    {
        var mask = _slots.Length - 1;
        for (var slot = SlotOf(key, mask); ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0) return Insert(key, slot);
            if (_keys[number] == key) return number;
        }
    }

    private int Insert(long key, int slot)
    {
        if (Count == _keys.Length)
        {
            Grow();
            return NumberOf(key);
        }

        _keys[Count] = key;
        _slots[slot] = ++Count;
        return Count - 1;
    }

    private void Grow()
    {
        var size = _slots.Length * 2;
        Array.Resize(ref _keys, size / 2);
        Array.Resize(ref _counts, size / 2);
        Array.Resize(ref _documents, size / 2);
        Array.Resize(ref _lastDocument, size / 2);
        _slots = new int[size];
        for (var number = 0; number < Count; number++)
        {
            var slot = SlotOf(_keys[number], size - 1);
            while (_slots[slot] != 0) slot = (slot + 1) & (size - 1);
            _slots[slot] = number + 1;
        }
    }

    private static int SlotOf(long key, int mask) => (int)(((ulong)key * 0x9E3779B97F4A7C15) >> 32) & mask;
}
