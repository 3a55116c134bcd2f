namespace Analytics.Scripting.Session;

/// <summary>Why the code of a cell is to stop.</summary>
internal enum StopReason
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>Somebody asked for it.</summary>
    Interrupted,

    /// <summary>It uses more memory than it may.</summary>
    OutOfMemory,
}

/// <summary>One run of a cell. All code that it starts belongs to it, on whatever thread and however long after the cell's end.</summary>
#pragma warning disable CA1001 // Nobody knows when the last code that belongs to it is done; the source holds nothing but memory.
internal sealed class CellRun
#pragma warning restore CA1001
{
    private static readonly AsyncLocal<CellRun?> Flow = new();

    private readonly CancellationTokenSource _stopping = new();
    private volatile StopReason _reason;

    /// <summary>The run that the code around belongs to; null where it is no cell's.</summary>
    public static CellRun? Current
    {
        get => CellThread.Current?.Cell ?? Flow.Value;
        set => Flow.Value = value;
    }

    public StopReason Reason => _reason;

    /// <summary>Whether its code must stop.</summary>
    public bool IsStopped => _reason != StopReason.None;

    /// <summary>Cancelled when it is to stop: for the engine's own work on the cell.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Tells its reader of an exception that nobody handled; null where there is no reader.</summary>
    public Action<Exception>? Report { get; set; }

    /// <summary>Tells its code to stop. The first reason stays.</summary>
    public void Stop(StopReason reason)
    {
        if (IsStopped) return;
        _reason = reason;
        _stopping.Cancel();
    }
}
