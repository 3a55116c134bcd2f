using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analytics.Words.Weighting;

/// <summary>
/// Puts the columns of a row in ascending order, without a comparison: a bit a column, and above them a bit for each 64 columns of which one is there,
/// so that the time depends on what a row holds and hardly on how many columns there are.
/// </summary>
internal sealed class ColumnSet(int columns)
{
    private const int Bits = 64;

    private readonly ulong[] _columns = new ulong[columns / Bits + 1];
    private readonly ulong[] _words = new ulong[columns / (Bits * Bits) + 1];
    private readonly int[] _counts = new int[columns];

    /// <summary>Adds a column that is not there yet, with its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int column, int count)
    {
        _columns[column / Bits] |= 1UL << column;
        _words[column / (Bits * Bits)] |= 1UL << (column / Bits);
        _counts[column] = count;
    }

    /// <summary>Takes all columns out, in ascending order, with their counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(Span<int> columns, Span<int> counts)
    {
        var used = 0;
        for (var high = 0; high < _words.Length; high++)
        {
            for (; _words[high] != 0; _words[high] &= _words[high] - 1)
            {
                var word = high * Bits + BitOperations.TrailingZeroCount(_words[high]);
                for (var bits = _columns[word]; bits != 0; bits &= bits - 1)
                {
                    var column = word * Bits + BitOperations.TrailingZeroCount(bits);
                    (columns[used], counts[used]) = (column, _counts[column]);
                    used++;
                }

                _columns[word] = 0;
            }
        }
    }
}
