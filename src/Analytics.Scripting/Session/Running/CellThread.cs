using System.Collections.Concurrent;
using Analytics.Scripting.Emit;

namespace Analytics.Scripting.Session;

/// <summary>
/// The thread one cell runs on, with what is still to be done on it. It can be told to stop: code of cells looks for that itself, what
/// waits is woken, and what even that does not stop is left alone.
/// </summary>
#pragma warning disable CA1001 // A thread that was left alone may still use them; what they hold is collected with it.
internal sealed class CellThread
#pragma warning restore CA1001
{
    /// <summary>Far more than functions of cells may use: what they call in libraries needs room, and so does the handling of the error.</summary>
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>How long an interrupt may take, in milliseconds: then the cell counts as over, whatever its thread still does.</summary>
    private const int Patience = 80;

    [ThreadStatic]
    private static CellThread? _current;

    private readonly Checkpoints _checkpoints;
    private readonly BlockingCollection<Action> _work = [];
    private readonly ManualResetEventSlim _isOver = new();
    private readonly Lock _gate = new();
    private Thread? _thread;
    private bool _isInterrupted;
    private bool _isDone;
    private nuint _stackLimit;

    public CellThread(Checkpoints checkpoints) => _checkpoints = checkpoints;

    /// <summary>The cell's thread this code runs on; null elsewhere.</summary>
    public static CellThread? Current => _current;

    public bool IsInterrupted
    {
        get
        {
            lock (_gate) return _isInterrupted;
        }
    }

    /// <summary>Whether so little of this thread's stack is left that no function should be entered any more.</summary>
    public bool IsStackUsedUp => _checkpoints.StackPointer() < _stackLimit;

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

    /// <summary>Tells the code to stop. Returns at once; where it does not stop in time, <paramref name="abandon"/> is called.</summary>
    public void Interrupt(Action abandon)
    {
        lock (_gate)
        {
            if (_isDone || _isInterrupted) return;
            _isInterrupted = true;
            _checkpoints.Stop(this);
            _thread?.Interrupt();
        }

        // Not on the pool, whose threads the cell's own code may have used up.
        new Thread(() => Insist(abandon)) { IsBackground = true, Name = "Cell interrupt" }.Start();
    }

    /// <summary>
    /// What does not stop is left alone: a library that computes for long without calling back, or waits in native code. Aborting such a
    /// thread was tried and sometimes ended the process, which is worse than a thread that runs on unseen until its work is done.
    /// </summary>
    private void Insist(Action abandon)
    {
        if (!_isOver.Wait(Patience)) abandon();
    }

    private void Run(Action<CellThread> body)
    {
        _current = this;
        _stackLimit = _checkpoints.StackPointer() - Checkpoints.StackRoom;
        lock (_gate)
        {
            // Until here an interrupt could only be noted.
            _checkpoints.Take(this, _stackLimit);
            if (_isInterrupted) _checkpoints.Stop(this);
        }

        body(this);
        lock (_gate)
        {
            _isDone = true;
            _checkpoints.Release(this);
        }

        _isOver.Set();
    }
}
