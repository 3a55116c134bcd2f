namespace Analytics.Topics.Matrix;

/// <summary>Shares out rows among threads.</summary>
internal static class Blocks
{
    private const int RowsInBlock = 256;

    private static readonly AsyncLocal<int> Limit = new();

    /// <summary>How many threads the work that is begun from here on has at most, 0 for as many as there are: lets tests compare.</summary>
    public static int MostThreads { get => Limit.Value; set => Limit.Value = value; }

    /// <summary>How many blocks so many rows are shared out in.</summary>
    public static int Count(int rowCount) => (rowCount + RowsInBlock - 1) / RowsInBlock;

    /// <summary>The number of the block that a row is in.</summary>
    public static int Of(int row) => row / RowsInBlock;

    /// <summary>Calls <paramref name="work"/> for ranges that cover the rows. Which thread takes a range must not change what it writes.</summary>
    public static void ForEach(int rowCount, Action<int, int> work)
    {
        var blocks = Count(rowCount);
        if (blocks == 1) work(0, rowCount);
        else Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = MostThreads > 0 ? MostThreads : -1 }, block => work(block * RowsInBlock, Math.Min(rowCount, (block + 1) * RowsInBlock)));
    }
}
