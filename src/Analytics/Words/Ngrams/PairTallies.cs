using System.Runtime.CompilerServices;
using Analytics.Words.Scanning;

namespace Analytics.Words.NgramCounting;

/// <summary>Counts pairs of terms: how often, and in how many documents.</summary>
internal sealed class PairTallies
{
    private readonly OpenTable<Pair, Tally> _pairs = new();

    // One more than the two numbers packed together, so that no pair is the key of a free slot.
    private readonly record struct Pair(ulong Key) : ITableKey<Pair>
    {
        public Pair(int first, int second)
            : this((((ulong)(uint)first << 32) | (uint)second) + 1)
        {
        }

        public int First => (int)((Key - 1) >> 32);

        public int Second => (int)(Key - 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Hash()
        {
            var hash = Key * 0x9E3779B97F4A7C15;
            return (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
        }
    }

    private struct Tally
    {
        public int Count;
        public int Documents;
        public int LastDocument;
    }

    /// <summary>The pairs with their counts, in no order that means anything.</summary>
    public IEnumerable<(int First, int Second, int Count, int Documents)> Entries =>
        _pairs.Entries.Select(pair => (pair.Key.First, pair.Key.Second, pair.Value.Count, pair.Value.Documents));

    /// <summary>Counts a pair in a document, given by its number from 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int first, int second, int document)
    {
        ref var tally = ref _pairs.At(new Pair(first, second));
        tally.Count++;
        if (tally.LastDocument == document) return;
        tally.LastDocument = document;
        tally.Documents++;
    }
}
