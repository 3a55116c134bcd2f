using NetMQ;
using NetMQ.Sockets;

namespace Analytics.Jupyter.Channels;

/// <summary>Opens a socket where the connection file says.</summary>
internal static class SocketBinding
{
    // Long enough for the last answer to leave when the kernel ends.
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    public static void Prepare(NetMQSocket socket, long largestFrame)
    {
        socket.Options.Linger = Linger;
        socket.Options.MaxMsgSize = largestFrame;
        socket.Options.SendHighWatermark = 0;
        socket.Options.ReceiveHighWatermark = 0;
        // A client that connects again keeps its identity, and the old connection may not be known to be gone yet.
        if (socket is RouterSocket) socket.Options.RouterHandover = true;
    }

    /// <returns>The port, chosen by the system where it was given as 0.</returns>
    /// <exception cref="IOException">The socket cannot be opened.</exception>
    public static int Bind(NetMQSocket socket, ConnectionFile connection, int port, string channel)
    {
        var address = connection.Address(port);
        try
        {
            socket.Options.IPv4Only = !connection.Ip.Contains(':', StringComparison.Ordinal);
            socket.Bind(address);
        }
        catch (Exception failure) when (failure is NetMQException or System.Net.Sockets.SocketException)
        {
            throw new IOException($"The kernel cannot listen at {address} ({channel}): {failure.Message}", failure);
        }

        return port != 0 ? port : new Uri(socket.Options.LastEndpoint!).Port;
    }
}
