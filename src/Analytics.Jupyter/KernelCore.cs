using Analytics.Jupyter.Channels;
using Analytics.Jupyter.Handlers;
using Analytics.Jupyter.Handlers.Asking;
using Analytics.Jupyter.Handlers.Comms;
using Analytics.Jupyter.Handlers.Execution;
using Analytics.Jupyter.Handlers.Managing;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;
using Analytics.Notebooks;

namespace Analytics.Jupyter;

/// <summary>What a kernel does, whatever carries its messages.</summary>
internal sealed class KernelCore : IDisposable
{
    // How long a cell may take to come to its end when the kernel is to: clients give up on a kernel after about five seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly RunningCell _running = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly OutputPump _pump;
    private readonly RequestThread _shell;
    private readonly RequestThread _control;
    private readonly Task<NotebookSession> _session;

    /// <param name="channels">What carries the messages.</param>
    /// <param name="kernel">What to tell clients.</param>
    /// <param name="session">Makes the session, on another thread; it is disposed with this.</param>
    /// <param name="log">Gets a line for whoever runs the kernel. Called from any thread.</param>
    /// <param name="further">Handlers of requests that only some clients make.</param>
    public KernelCore(
        IKernelChannels channels, KernelDescription kernel, Func<NotebookSession> session, Action<string> log, params IEnumerable<RequestHandler> further)
    {
        Outbox = new Outbox(channels);
        _pump = new OutputPump(Outbox.WaitForRoom);
        _session = Task.Run(session);
        var dispatcher = Dispatcher(channels, kernel, log, further);
        _shell = new RequestThread("Kernel shell", dispatcher.Handle);
        _control = new RequestThread("Kernel control", dispatcher.Handle);
    }

    /// <summary>Ends when a client has asked the kernel to end.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Makes the kernel's messages.</summary>
    public Outbox Outbox { get; }

    /// <summary>Begins to answer what is taken.</summary>
    public void Start()
    {
        _pump.Start();
        Outbox.Publish(null, MessageTypes.Status, new() { ["execution_state"] = "starting" });
        _shell.Start();
        _control.Start();
    }

    /// <summary>Takes a request. Cells wait for each other wherever they come from; what else comes on control does not wait.</summary>
    public void Take(Request request)
    {
        if (request.Channel == RequestChannel.Stdin) _running.Answer(request);
        else if (request.Channel == RequestChannel.Control && request.Type != MessageTypes.ExecuteRequest) _control.Add(request);
        else _shell.Add(request);
    }

    /// <summary>Interrupts the cell that runs; does nothing where none runs.</summary>
    public void Interrupt() => _running.Interrupt();

    /// <summary>Interrupts what runs, and sends what is to be sent. The channels are needed until then.</summary>
    public void End()
    {
        _running.Interrupt();
        _control.End(Patience);
        _shell.End(Patience);
        _pump.Dispose();
    }

    public void Dispose()
    {
        if (_session.IsCompletedSuccessfully) _session.Result.Dispose();
        _shell.Dispose();
        _control.Dispose();
    }

    private RequestDispatcher Dispatcher(
        IKernelChannels channels, KernelDescription kernel, Action<string> log, IEnumerable<RequestHandler> further)
    {
        RequestDispatcher? dispatcher = null;
        var history = new CellHistory();
        var services = new CodeServices(_session);
        return dispatcher = new RequestDispatcher(
            [
                new ExecuteHandler(_session, Outbox, _pump, _running, history) { AbortArrived = () => dispatcher!.AbortUpTo(channels.ReceiveArrived()) },
                new HistoryHandler(history),
                new CompleteHandler(services),
                new InspectHandler(services),
                new IsCompleteHandler(services),
                new VariablesHandler(_session),
                new KernelInfoHandler(kernel),
                new InterruptHandler(_running),
                new ShutdownHandler(Outbox, () => _ended.TrySetResult()),
                new DebugHandler(),
                new CommInfoHandler(),
                new CommOpenHandler(Outbox),
                new ClosedCommHandler("comm_msg"),
                new ClosedCommHandler("comm_close"),
                .. further,
            ],
            Outbox,
            log);
    }
}
