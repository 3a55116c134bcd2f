using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Analytics.Words.Scanning;

/// <summary>Collects the words of many blocks, and what else stands between spaces, in order and with their places. See <see cref="WordBatch"/>.</summary>
internal sealed class TokenBatch
{
    private const int Most = 512;
    private const int MostOfBlock = BlockMasks.Size / 2 + 4;

    private readonly ShortKey[] _words = new ShortKey[Most + MostOfBlock];
    private readonly int[] _starts = new int[Most + MostOfBlock];
    private readonly int[] _ends = new int[Most + MostOfBlock];

    /// <summary>How many were added since the batch was emptied.</summary>
    public int Count { get; private set; }

    /// <summary>Whether all are to be taken out before more are added.</summary>
    public bool IsFull => Count >= Most;

    /// <summary>The words; without letters for all that is none.</summary>
    public ReadOnlySpan<ShortKey> Words => _words;

    /// <summary>Where each starts.</summary>
    public ReadOnlySpan<int> Starts => _starts;

    /// <summary>Where each ends.</summary>
    public ReadOnlySpan<int> Ends => _ends;

    /// <summary>Adds what is marked in a block that starts at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref byte block, int start, BlockMasks masks)
    {
        var all = masks.Words | masks.Others;
        var edges = all ^ (all << 1);
        var at = Count;
        Count += BitOperations.PopCount(edges) / 2;
        AddFour(ref block, start, masks.Others, ref edges, at);
        do
        {
            at += 4;
            AddFour(ref block, start, masks.Others, ref edges, at);
        }
        while (edges != 0);
    }

    /// <summary>Adds what stands between two spaces.</summary>
    public void AddOther(int start, int end)
    {
        (_words[Count], _starts[Count], _ends[Count]) = (default, start, end);
        Count++;
    }

    /// <summary>Takes all out.</summary>
    public void Clear() => Count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddFour(ref byte block, int start, ulong others, ref ulong edges, int at)
    {
        for (var i = 0; i < 4; i++)
        {
            var first = BitOperations.TrailingZeroCount(edges);
            edges &= edges - 1;
            var end = BitOperations.TrailingZeroCount(edges);
            edges &= edges - 1;
            // Of what is no word nothing is read; the length is decided without a branch, which nobody could foresee.
            var letters = (end - first) & ((int)(others >> first) & 1) - 1;
            Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_words), at + i) = ShortKey.Read(ref Unsafe.Add(ref block, first), letters);
            Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_starts), at + i) = start + first;
            Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_ends), at + i) = start + end;
        }
    }
}
