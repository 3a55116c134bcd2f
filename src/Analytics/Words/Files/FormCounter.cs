using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Words.Indexing;
using Analytics.Words.Scanning;

namespace Analytics.Words.Files;

/// <summary>
/// Counts the forms of UTF-8 text as they are printed. What is no word of plain letters is counted whole, from space to space, and divided once at
/// the end: so every rare case costs its price once per distinct form.
/// </summary>
internal sealed class FormCounter
{
    private readonly WordBatch _batch = new();

    /// <summary>Words of ASCII letters.</summary>
    public OpenTable<ShortKey, long> Words { get; } = new();

    /// <summary>Longer words of ASCII letters, and everything else from space to space.</summary>
    public ByteFormTable Others { get; } = new();

    /// <summary>Counts a stretch that starts and ends beside a space or at an end of the text, with the scanner's padding behind it.</summary>
    public void Add(Span<byte> padded)
    {
        var sink = new Sink(this);
        BlockScanner.Scan(padded, ref sink);
        Count();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count()
    {
        foreach (ref readonly var word in _batch.Words) Words.At(word)++;
        _batch.Clear();
    }

    private readonly struct Sink(FormCounter counter) : IBlockSink
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ref byte text, int start, BlockMasks masks)
        {
            ref var block = ref Unsafe.Add(ref text, start);
            counter._batch.Add(ref block, masks.Words);
            if (counter._batch.IsFull) counter.Count();
            for (var edges = masks.Others ^ (masks.Others << 1); edges != 0; edges &= edges - 1)
            {
                var first = BitOperations.TrailingZeroCount(edges);
                edges &= edges - 1;
                counter.Others.Add(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref block, first), BitOperations.TrailingZeroCount(edges) - first));
            }
        }

        public void AddLong(ref byte text, int start, int end) =>
            counter.Others.Add(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref text, start), end - start));
    }
}
