using System.Collections.Concurrent;
using Analytics.Scripting.Emit;

namespace Analytics.Scripting.Session;

/// <summary>
/// The thread one cell runs on, with what is still to be done on it. It can be told to stop: code of cells looks for that itself, what
/// waits is woken, and what even that does not stop is left alone.
/// </summary>
#pragma warning disable CA1001 // A thread that was left alone may still use them; what they hold is collected with it.
internal sealed class CellThread(SessionRuns runs)
#pragma warning restore CA1001
{
    /// <summary>
    /// Far more than functions of cells may use: what they call in libraries needs room, and the way back from an endless recursion through
    /// libraries that catch and throw at each level needs a multiple of what the way there took. Memory is only used as it is reached.
    /// </summary>
    private const int StackSize = 512 * 1024 * 1024;

    /// <summary>What it takes to wait for a thread and wake it.</summary>
    private const int SmallStackSize = 256 * 1024;

    [ThreadStatic]
    private static CellThread? _current;

    private readonly BlockingCollection<Action> _work = [];
    private readonly ManualResetEventSlim _isOver = new();
    private Thread? _thread;
    private nuint _stackLimit;

    /// <summary>The cell's thread this code runs on; null elsewhere.</summary>
    public static CellThread? Current => _current;

    /// <summary>The run it is made for.</summary>
    public CellRun Cell { get; } = new();

    public bool IsStopped => Cell.IsStopped;

    /// <summary>How much of this thread's stack functions of cells may still use, in bytes; negative where they use too much.</summary>
    public long StackLeft => (long)runs.Checkpoints.StackPointer() - (long)_stackLimit;

    /// <summary>Starts the thread, in the execution context of the caller.</summary>
    /// <param name="body">What it does. Whatever it throws must be handled in it.</param>
    public void Start(Action<CellThread> body)
    {
        _thread = new Thread(() => Run(body), StackSize) { IsBackground = true, Name = "Cell" };
        _thread.Start();
    }

    /// <summary>Has work done on the thread; after its end it is dropped.</summary>
    public void Post(Action work)
    {
        if (_isOver.IsSet) return;
        _work.Add(work);
    }

    /// <summary>Runs an async cell on this thread, until its task is done.</summary>
    public object RunToEnd(Func<Task<object>> start)
    {
        var task = start();
        while (!task.IsCompleted) _work.Take()();
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Tells the code to stop. Returns at once; <paramref name="settle"/> is called when it has stopped, or counts as over.</summary>
    public void Stop(StopReason reason, Action settle)
    {
        if (_isOver.IsSet || IsStopped) return;
        runs.Stop(Cell, reason);
        // Not on the pool, whose threads the cell's own code may have used up.
        new Thread(() => new StopWatcher(_thread!, _isOver, runs).Watch(settle), SmallStackSize) { IsBackground = true, Name = "Cell stop" }.Start();
    }

    private void Run(Action<CellThread> body)
    {
        _current = this;
        CellRun.Current = Cell;
        _stackLimit = runs.Checkpoints.StackPointer() - Checkpoints.StackRoom;
        try
        {
            runs.Begin(Cell, _stackLimit);
            body(this);
            runs.End(Cell);
        }
        catch (ThreadInterruptedException) when (IsStopped)
        {
            // Woken once more when it had stopped already.
        }

        _isOver.Set();
    }
}
