namespace Analytics.Scripting.Session;

/// <summary>
/// Looks, while a cell runs, how much memory is in use, and tells when that stays above the limit after a collection. Where it is above
/// already when the cell begins, the cell may use a tenth of the limit more: it may be the one that lets go of what is too large.
/// </summary>
internal sealed class MemoryWatch : IDisposable
{
    private const int Period = 10;
    private const int SmallStackSize = 256 * 1024;

    private readonly ManualResetEventSlim _isOver = new();
    private readonly Thread _thread;

    private MemoryWatch(long limit, Action exceeded)
    {
        _thread = new Thread(() => Watch(limit, exceeded), SmallStackSize) { IsBackground = true, Name = "Cell memory" };
        _thread.Start();
    }

    /// <summary>Null where there is no limit.</summary>
    public static MemoryWatch? Start(long? limit, Action exceeded) => limit is { } bytes ? new MemoryWatch(bytes, exceeded) : null;

    public void Dispose()
    {
        _isOver.Set();
        _thread.Join();
        _isOver.Dispose();
    }

    private void Watch(long limit, Action exceeded)
    {
        var most = IsAbove(limit) ? GC.GetTotalMemory(forceFullCollection: false) + limit / 10 : limit;
        while (!_isOver.Wait(Period))
        {
            if (!IsAbove(most)) continue;
            exceeded();
            return;
        }
    }

    private static bool IsAbove(long limit)
    {
        if (GC.GetTotalMemory(forceFullCollection: false) <= limit) return false;
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false) > limit;
    }
}
