using NetMQ;
using NetMQ.Sockets;

namespace Analytics.Jupyter.Channels;

/// <summary>Sends back whatever is sent to it, on a thread of its own: as long as it does, the process is alive.</summary>
internal sealed class Heartbeat : IDisposable
{
    private const long LargestFrame = 1024 * 1024;

    private readonly RouterSocket _socket = new();
    private readonly NetMQPoller _poller = [];
    private Thread? _thread;

    /// <summary>Opens the socket; gives its port.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public int Open(ConnectionFile connection)
    {
        SocketBinding.Prepare(_socket, LargestFrame);
        return SocketBinding.Bind(_socket, connection, connection.Ports.Heartbeat, "heartbeat");
    }

    public void Start()
    {
        _socket.ReceiveReady += (_, _) => Echo();
        _poller.Add(_socket);
        _thread = new Thread(_poller.Run) { IsBackground = true, Name = "Kernel heartbeat" };
        _thread.Start();
    }

    public void Dispose()
    {
        if (_thread is not null)
        {
            _poller.Stop();
            _thread.Join();
        }

        _poller.Dispose();
        _socket.Dispose();
    }

    private void Echo()
    {
        var frames = new List<byte[]>();
        if (_socket.TryReceiveMultipartBytes(TimeSpan.Zero, ref frames)) _socket.TrySendMultipartBytes(TimeSpan.Zero, frames);
    }
}
