using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Analytics.Words.Scanning;

/// <summary>
/// Collects the words of many blocks before they are looked up. Reading words has few branches, and looking them up few others; apart, the processor
/// foresees both, and waits for several lines of memory at once.
/// </summary>
internal sealed class WordBatch
{
    private const int Most = 512;
    private const int MostOfBlock = BlockMasks.Size / 2 + 4;

    private readonly ShortKey[] _words = new ShortKey[Most + MostOfBlock];
    private int _count;

    /// <summary>Whether the words are to be looked up before more are added.</summary>
    public bool IsFull => _count >= Most;

    /// <summary>The words that were added since the batch was emptied.</summary>
    public ReadOnlySpan<ShortKey> Words => _words.AsSpan(0, _count);

    /// <summary>Adds the words that are marked in a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref byte block, ulong words)
    {
        // Eight at once, then four: what is read too much is overwritten, and costs less than a wrong guess of where the loop ends.
        var edges = words ^ (words << 1);
        ref var to = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_words), _count);
        _count += BitOperations.PopCount(edges) / 2;
        AddFour(ref block, ref edges, ref to);
        do
        {
            to = ref Unsafe.Add(ref to, 4);
            AddFour(ref block, ref edges, ref to);
        }
        while (edges != 0);
    }

    /// <summary>Takes all words out.</summary>
    public void Clear() => _count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddFour(ref byte block, ref ulong edges, ref ShortKey to)
    {
        for (var word = 0; word < 4; word++)
        {
            var first = BitOperations.TrailingZeroCount(edges);
            edges &= edges - 1;
            var length = BitOperations.TrailingZeroCount(edges) - first;
            edges &= edges - 1;
            Unsafe.Add(ref to, word) = ShortKey.Read(ref Unsafe.Add(ref block, first), length);
        }
    }
}
