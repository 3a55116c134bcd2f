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

/// <summary>A notebook session that Jupyter clients talk to, by the messaging protocol in version 5.4.</summary>
public sealed class JupyterKernel : IDisposable
{
    // How long a cell may take to come to its end when the kernel is to: clients give up on a kernel after about five seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly RunningCell _running = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly KernelSockets _sockets;
    private readonly Heartbeat _heartbeat = new();
    private readonly Outbox _outbox;
    private readonly OutputPump _pump;
    private readonly RequestThread _shell;
    private readonly RequestThread _control;
    private readonly Task<NotebookSession> _session;

    /// <summary>Opens the sockets and begins to listen.</summary>
    /// <param name="connection">Where to listen.</param>
    /// <param name="kernel">What to tell clients.</param>
    /// <param name="session">Makes the session, on another thread; the kernel disposes it.</param>
    /// <param name="log">Gets a line for whoever runs the kernel: a message that was dropped, and why. Called from any thread.</param>
    /// <exception cref="IOException">A port is taken, or the address is not of this machine.</exception>
    public JupyterKernel(ConnectionFile connection, KernelDescription kernel, Func<NotebookSession> session, Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(log);
        var format = new WireFormat(new MessageSigner(connection.Key));
        _sockets = new KernelSockets(format, log) { Received = Take, SubscriptionReceived = topic => _outbox!.Welcome(topic) };
        _outbox = new Outbox(_sockets, format);
        _pump = new OutputPump(_outbox.WaitForRoom);
        try
        {
            Ports = _sockets.Open(connection) with { Heartbeat = _heartbeat.Open(connection) };
        }
        catch
        {
            _sockets.Dispose();
            _heartbeat.Dispose();
            throw;
        }

        _session = Task.Run(session);
        var dispatcher = Dispatcher(kernel, log);
        _shell = new RequestThread("Kernel shell", dispatcher.Handle);
        _control = new RequestThread("Kernel control", dispatcher.Handle);
        Start();
    }

    /// <summary>Ends when a client has asked the kernel to end.</summary>
    public Task Ended => _ended.Task;

    internal ChannelPorts Ports { get; }

    /// <summary>Waits until what ended kernels sent has left this process, and frees what they shared. No kernel can be made after that.</summary>
    public static void ReleaseSockets() => NetMQ.NetMQConfig.Cleanup(block: true);

    /// <summary>Interrupts the cell that runs; does nothing where none runs.</summary>
    public void Interrupt() => _running.Interrupt();

    /// <summary>Interrupts what runs, sends what is to be sent, and closes the sockets.</summary>
    public void Dispose()
    {
        _running.Interrupt();
        _control.End(Patience);
        _shell.End(Patience);
        _pump.Dispose();
        _sockets.Dispose();
        _heartbeat.Dispose();
        if (_session.IsCompletedSuccessfully) _session.Result.Dispose();
        _shell.Dispose();
        _control.Dispose();
    }

    private void Start()
    {
        _pump.Start();
        _sockets.Start();
        _heartbeat.Start();
        _outbox.Publish(null, MessageTypes.Status, new() { ["execution_state"] = "starting" });
        _shell.Start();
        _control.Start();
    }

    private RequestDispatcher Dispatcher(KernelDescription kernel, Action<string> log)
    {
        RequestDispatcher? dispatcher = null;
        var history = new CellHistory();
        var services = new CodeServices(_session);
        return dispatcher = new RequestDispatcher(
            [
                new ExecuteHandler(_session, _outbox, _pump, _running, history) { AbortArrived = () => dispatcher!.AbortUpTo(_sockets.ReceiveArrived()) },
                new HistoryHandler(history),
                new CompleteHandler(services),
                new InspectHandler(services),
                new IsCompleteHandler(services),
                new KernelInfoHandler(kernel),
                new ConnectHandler(Ports),
                new InterruptHandler(_running),
                new ShutdownHandler(_outbox, () => _ended.TrySetResult()),
                new DebugHandler(),
                new CommInfoHandler(),
                new CommOpenHandler(_outbox),
                new ClosedCommHandler("comm_msg"),
                new ClosedCommHandler("comm_close"),
            ],
            _outbox,
            log);
    }

    /// <summary>Called on the loop's thread. Cells wait for each other wherever they come from; what else comes on control does not wait.</summary>
    private void Take(Request request)
    {
        if (request.Channel == RequestChannel.Stdin) _running.Answer(request);
        else if (request.Channel == RequestChannel.Control && request.Type != MessageTypes.ExecuteRequest) _control.Add(request);
        else _shell.Add(request);
    }
}
