namespace Analytics.Topics.Matrix;

/// <summary>Shares out rows among threads.</summary>
internal static class Blocks
{
    private const int RowsInBlock = 256;

    /// <summary>Calls <paramref name="work"/> for ranges that cover the rows. Which thread takes a range must not change what it writes.</summary>
    public static void ForEach(int rowCount, Action<int, int> work)
    {
        var blocks = (rowCount + RowsInBlock - 1) / RowsInBlock;
        if (blocks <= 1) work(0, rowCount);
        else Parallel.For(0, blocks, block => work(block * RowsInBlock, Math.Min(rowCount, (block + 1) * RowsInBlock)));
    }
}
