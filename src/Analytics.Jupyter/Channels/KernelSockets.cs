using System.Text;
using System.Text.Json.Nodes;
using Analytics.Jupyter.Wire;
using NetMQ;
using NetMQ.Sockets;

namespace Analytics.Jupyter.Channels;

/// <summary>
/// The kernel's sockets and the loop that alone touches them. Whoever wants something sent posts it; what is received is handed over on the
/// loop's thread. Messages that are malformed or not signed with the key are logged and dropped.
/// </summary>
internal sealed class KernelSockets : IKernelChannels, IDisposable
{
    private const long LargestFrame = 256L * 1024 * 1024;

    // A reader that does not keep up loses outputs after that many, instead of filling the memory.
    private const int PendingOutputs = 100_000;
    private const byte Subscribed = 1;

    private readonly RouterSocket _shell = new();
    private readonly RouterSocket _control = new();
    private readonly RouterSocket _stdin = new();
    private readonly XPublisherSocket _iopub = new();
    private readonly NetMQQueue<Action> _posted = new();
    private readonly NetMQPoller _poller = [];
    private readonly WireFormat _format;
    private readonly Action<string> _log;
    private Thread? _thread;
    private long _received;
    private int _pending;

    public KernelSockets(WireFormat format, Action<string> log)
    {
        _format = format;
        _log = log;
    }

    /// <summary>Gets every message; called on the loop's thread.</summary>
    public required Action<Request> Received { get; init; }

    /// <summary>Told what a client subscribed to; called on the loop's thread.</summary>
    public required Action<byte[]> SubscriptionReceived { get; init; }

    /// <inheritdoc/>
    public int Pending => Volatile.Read(ref _pending);

    /// <summary>Opens the sockets; gives the ports they are at.</summary>
    /// <exception cref="IOException">One of them cannot be opened.</exception>
    public ChannelPorts Open(ConnectionFile connection) => connection.Ports with
    {
        Shell = Bind(_shell, connection, connection.Ports.Shell, "shell"),
        Control = Bind(_control, connection, connection.Ports.Control, "control"),
        Stdin = Bind(_stdin, connection, connection.Ports.Stdin, "stdin"),
        Iopub = Bind(_iopub, connection, connection.Ports.Iopub, "iopub"),
    };

    /// <summary>Starts the loop.</summary>
    public void Start()
    {
        // Each client is to be welcomed, not only the first with its subscription.
        _iopub.Options.XPubVerbose = true;
        _posted.ReceiveReady += (_, posted) => Guarded(() =>
        {
            while (posted.Queue.TryDequeue(out var action, TimeSpan.Zero)) Guarded(action);
        });
        _shell.ReceiveReady += (_, _) => Receive(_shell, RequestChannel.Shell);
        _control.ReceiveReady += (_, _) => Receive(_control, RequestChannel.Control);
        _stdin.ReceiveReady += (_, _) => Receive(_stdin, RequestChannel.Stdin);
        _iopub.ReceiveReady += (_, _) => ReceiveSubscriptions();
        _poller.Add(_posted);
        foreach (var socket in new NetMQSocket[] { _control, _shell, _stdin, _iopub }) _poller.Add(socket);
        _thread = new Thread(_poller.Run) { IsBackground = true, Name = "Kernel sockets" };
        _thread.Start();
    }

    /// <inheritdoc/>
    public void Send(RequestChannel channel, Request request, JsonObject header, JsonObject content) =>
        Post(SocketOf(channel), _format.Write(request.Identities, header, request.HeaderJson, content));

    /// <inheritdoc/>
    public void Publish(Request? parent, JsonObject header, JsonObject content)
    {
        var topic = Encoding.UTF8.GetBytes($"kernel.{header["session"]}.{header["msg_type"]}");
        Post(_iopub, _format.Write([topic], header, parent?.HeaderJson, content));
    }

    /// <inheritdoc/>
    public long ReceiveArrived()
    {
        var done = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        _posted.Enqueue(() =>
        {
            while (Receive(_shell, RequestChannel.Shell) > 0)
            {
                // Until nothing is left.
            }

            done.SetResult(_received);
        });
        return done.Task.GetAwaiter().GetResult();
    }

    /// <summary>Ends the loop once all is sent that was posted, and closes the sockets.</summary>
    public void Dispose()
    {
        if (_thread is not null)
        {
            _posted.Enqueue(_poller.Stop);
            _thread.Join();
        }

        _poller.Dispose();
        foreach (var socket in new NetMQSocket[] { _shell, _control, _stdin, _iopub }) socket.Dispose();
        _posted.Dispose();
    }

    private void Post(NetMQSocket socket, IReadOnlyList<byte[]> frames)
    {
        Interlocked.Increment(ref _pending);
        _posted.Enqueue(() =>
        {
            Interlocked.Decrement(ref _pending);
            if (!socket.TrySendMultipartBytes(TimeSpan.Zero, frames)) _log("A message was dropped: its reader does not keep up.");
        });
    }

    /// <summary>Takes in some messages, not all, so that the other sockets have their turn; gives how many.</summary>
    private int Receive(RouterSocket socket, RequestChannel channel)
    {
        const int turn = 100;
        var frames = new List<byte[]>();
        var count = 0;
        while (count < turn && socket.TryReceiveMultipartBytes(TimeSpan.Zero, ref frames))
        {
            count++;
            Guarded(() => Received(_format.Read(frames) with { Channel = channel, Number = ++_received }));
            frames = [];
        }

        return count;
    }

    private void ReceiveSubscriptions()
    {
        while (_iopub.TryReceiveFrameBytes(TimeSpan.Zero, out var frame))
        {
            if (frame is [Subscribed, .. var topic]) Guarded(() => SubscriptionReceived(topic));
        }
    }

    /// <summary>What comes over the network must not end the loop, whatever is wrong with it.</summary>
    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (BadMessageException bad)
        {
            _log($"A message was dropped: {bad.Message}.");
        }
        catch (Exception failure)
        {
            _log($"The kernel's loop goes on after {failure.GetType().Name}: {failure.Message}");
        }
    }

    private RouterSocket SocketOf(RequestChannel channel) => channel switch
    {
        RequestChannel.Shell => _shell,
        RequestChannel.Control => _control,
        _ => _stdin,
    };

    private static int Bind(NetMQSocket socket, ConnectionFile connection, int port, string channel)
    {
        SocketBinding.Prepare(socket, LargestFrame);
        if (socket is XPublisherSocket) socket.Options.SendHighWatermark = PendingOutputs;
        return SocketBinding.Bind(socket, connection, port, channel);
    }
}
