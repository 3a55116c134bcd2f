using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Channels;

/// <summary>Makes the kernel's messages and posts them, in the order they are made. May be called from any thread.</summary>
internal sealed class Outbox(IKernelChannels channels)
{
    private const string UserName = "kernel";

    // Beyond that many, whoever prints waits for the loop to catch up.
    private const int ComfortablyPending = 256;

    private readonly string _session = Guid.NewGuid().ToString("N");
    private long _messages;

    /// <summary>Answers a request, on the channel it came on.</summary>
    public void Reply(Request request, string type, JsonObject content) =>
        channels.Send(request.Channel, request, Header(type), content);

    /// <summary>Tells all clients something.</summary>
    /// <param name="parent">The request that led to it; null for none.</param>
    /// <param name="type">The type of message.</param>
    /// <param name="content">The content.</param>
    public void Publish(Request? parent, string type, JsonObject content) => channels.Publish(parent, Header(type), content);

    /// <summary>Welcomes a client whose subscription has arrived, so that it knows that it misses nothing from now on.</summary>
    public void Welcome(byte[] topic) =>
        Publish(null, MessageTypes.Welcome, new JsonObject { ["subscription"] = Encoding.UTF8.GetString(topic) });

    /// <summary>Asks the client of a request for a line.</summary>
    public void AskInput(Request request, JsonObject content) =>
        channels.Send(RequestChannel.Stdin, request, Header(MessageTypes.InputRequest), content);

    /// <summary>Waits while more is posted than is being sent.</summary>
    public void WaitForRoom()
    {
        while (channels.Pending > ComfortablyPending) Thread.Sleep(1);
    }

    private JsonObject Header(string type) => new()
    {
        ["msg_id"] = string.Create(CultureInfo.InvariantCulture, $"{_session}_{Interlocked.Increment(ref _messages)}"),
        ["session"] = _session,
        ["username"] = UserName,
        ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        ["msg_type"] = type,
        ["version"] = MessageTypes.ProtocolVersion,
    };
}
