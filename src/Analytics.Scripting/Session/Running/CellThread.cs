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
    /// <summary>What a cell may use and some more: libraries need room, and the handling of the error.</summary>
    private const int StackSize = Checkpoints.StackRoom + (1024 * 1024);

    /// <summary>How long an interrupt may take, in milliseconds: then the cell counts as over, whatever its thread still does.</summary>
    private const int Patience = 80;

    /// <summary>How long a thread that has thrown nothing since it was told to stop is let be, in milliseconds, before it is aborted.</summary>
    private const int SilenceBeforeAbort = 1000;

    /// <summary>The same for a thread that has thrown something, which may still be on its way out of many calls.</summary>
    private const int UnwindingBeforeAbort = 10_000;

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
    private long _lastThrow = long.MinValue / 2;

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

    private void Insist(Action abandon)
    {
        var start = Environment.TickCount64;
        AppDomain.CurrentDomain.FirstChanceException += NoteThrow;
        try
        {
            if (_isOver.Wait(Patience)) return;
            abandon();
            // A thread that is about to throw, or on its way out, must not be aborted: the run time does not survive that. What has thrown
            // nothing for long, though every loop and call of a cell would, is in the middle of a library's work.
            while (Environment.TickCount64 - start < SilenceBeforeAbort || Environment.TickCount64 - Volatile.Read(ref _lastThrow) < UnwindingBeforeAbort)
            {
                if (_isOver.Wait(Patience)) return;
            }

            _abort.Cancel();
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= NoteThrow;
        }
    }

    private void NoteThrow(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs thrown)
    {
        if (_current == this) Volatile.Write(ref _lastThrow, Environment.TickCount64);
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
