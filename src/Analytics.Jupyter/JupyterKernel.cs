using Analytics.Jupyter.Channels;
using Analytics.Jupyter.Handlers.Managing;
using Analytics.Jupyter.Wire;
using Analytics.Notebooks;

namespace Analytics.Jupyter;

/// <summary>A notebook session that Jupyter clients talk to, by the messaging protocol in version 5.4.</summary>
public sealed class JupyterKernel : IDisposable
{
    private readonly KernelSockets _sockets;
    private readonly Heartbeat _heartbeat = new();
    private readonly KernelCore _core;

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
        _sockets = new KernelSockets(new WireFormat(new MessageSigner(connection.Key)), log)
        {
            Received = request => _core!.Take(request),
            SubscriptionReceived = topic => _core!.Outbox.Welcome(topic),
        };
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

        _core = new KernelCore(_sockets, kernel, session, log, new ConnectHandler(Ports));
        _core.Start();
        _sockets.Start();
        _heartbeat.Start();
    }

    /// <summary>Ends when a client has asked the kernel to end.</summary>
    public Task Ended => _core.Ended;

    internal ChannelPorts Ports { get; }

    /// <summary>Waits until what ended kernels sent has left this process, and frees what they shared. No kernel can be made after that.</summary>
    public static void ReleaseSockets() => NetMQ.NetMQConfig.Cleanup(block: true);

    /// <summary>Interrupts the cell that runs; does nothing where none runs.</summary>
    public void Interrupt() => _core.Interrupt();

    /// <summary>Interrupts what runs, sends what is to be sent, and closes the sockets.</summary>
    public void Dispose()
    {
        _core.End();
        _sockets.Dispose();
        _heartbeat.Dispose();
        _core.Dispose();
    }
}
