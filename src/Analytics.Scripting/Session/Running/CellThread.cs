using System.Collections.Concurrent;
using System.Runtime;
using Analytics.Scripting.Emit;

namespace Analytics.Scripting.Session;

/// <summary>
/// The thread one cell runs on, with what is still to be done on it. It can be told to stop: code of cells looks for that itself; what
/// waits is woken; what computes in a library for long is aborted; and what even that does not stop is left alone.
/// </summary>
internal sealed class CellThread
{
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>What must be left of the stack for a function of a cell to be entered: libraries need room, and the handling of the error.</summary>
    private const int StackReserve = 1024 * 1024;

    /// <summary>How long code gets to stop by itself.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(25);

    /// <summary>When the thread is left alone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(45);

    [ThreadStatic]
    private static CellThread? _current;

    private readonly Checkpoints _checkpoints;
    private readonly BlockingCollection<Action> _work = [];
    private readonly CancellationTokenSource _abort = new();
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

    /// <summary>Runs code that may be aborted while it is run.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public void RunAbortable(Action code)
    {
#pragma warning disable SYSLIB0046 // Aborting may leave a library's state broken; it is done only where code would otherwise never stop.
        ControlledExecution.Run(code, _abort.Token);
#pragma warning restore SYSLIB0046
    }

    /// <summary>Tells the code to stop. Returns at once; when the thread is left alone instead, <paramref name="abandon"/> is called.</summary>
    public void Interrupt(Action abandon)
    {
        lock (_gate)
        {
            if (_isDone || _isInterrupted) return;
            _isInterrupted = true;
            _checkpoints.SetInterrupted(true);
            _checkpoints.SetStackLimit(nuint.MaxValue);
            _thread?.Interrupt();
        }

        // Not on the pool, whose threads the cell's own code may have used up.
        new Thread(() => Insist(abandon)) { IsBackground = true, Name = "Cell interrupt" }.Start();
    }

    private void Insist(Action abandon)
    {
        if (_isOver.Wait(Grace)) return;
        _abort.Cancel();
        if (_isOver.Wait(Patience)) return;
        Finish();
        abandon();
    }

    private void Run(Action<CellThread> body)
    {
        _current = this;
        var top = _checkpoints.StackPointer();
        _stackLimit = top - StackSize + StackReserve;
        lock (_gate)
        {
            if (!_isInterrupted) _checkpoints.SetStackLimit(_stackLimit);
        }

        body(this);
        Finish();
        _isOver.Set();
    }

    /// <summary>From here on an interrupt is not for this thread any more.</summary>
    private void Finish()
    {
        lock (_gate)
        {
            if (_isDone) return;
            _isDone = true;
            _checkpoints.SetInterrupted(false);
            _checkpoints.SetStackLimit(0);
        }
    }
}
