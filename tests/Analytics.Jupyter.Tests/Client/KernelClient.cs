using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Analytics.Jupyter.Wire;
using NetMQ;
using NetMQ.Sockets;

namespace Analytics.Jupyter.Tests.Client;

/// <summary>A message as a client sees it.</summary>
internal sealed record ReceivedMessage(string Type, JsonObject Header, JsonObject Parent, JsonObject Content)
{
    public string? ParentId => Parent["msg_id"]?.GetValue<string>();

    public override string ToString() => $"{Type} {Content.ToJsonString()}";
}

/// <summary>
/// A client of a kernel. It makes and checks messages by itself, so that a mistake of the kernel's own code is not made twice. To be used
/// from one thread.
/// </summary>
internal sealed class KernelClient : IDisposable
{
    /// <summary>Long enough for any machine; a kernel that does not answer would otherwise hang the tests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, NetMQSocket> _sockets;
    private readonly Dictionary<(string Channel, string Parent), Queue<ReceivedMessage>> _arrived = [];
    private readonly string _session = Guid.NewGuid().ToString("N");
    private readonly byte[] _key;
    private int _messages;

    public KernelClient(ChannelPorts ports, string key)
    {
        _key = Encoding.UTF8.GetBytes(key);
        var identity = Encoding.UTF8.GetBytes(_session);
        _sockets = new Dictionary<string, NetMQSocket>
        {
            ["shell"] = Dealer(ports.Shell, identity),
            ["control"] = Dealer(ports.Control, identity),
            ["stdin"] = Dealer(ports.Stdin, identity),
            ["hb"] = Dealer(ports.Heartbeat, identity),
            ["iopub"] = new SubscriberSocket(),
        };
        var iopub = (SubscriberSocket)_sockets["iopub"];
        iopub.Options.ReceiveHighWatermark = 0;
        iopub.Connect(Address(ports.Iopub));
        iopub.SubscribeToAnyTopic();
        Welcome = Receive("iopub", "");
        while (Welcome.Type != "iopub_welcome") Welcome = Receive("iopub", "");
    }

    /// <summary>What the kernel said when the subscription had arrived.</summary>
    public ReceivedMessage Welcome { get; }

    /// <summary>Sends a request; gives its id.</summary>
    public string Send(string channel, string type, JsonNode content)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"request-{++_messages}-{_session}");
        _sockets[channel].SendMultipartBytes([.. Frames(id, type, content)]);
        return id;
    }

    /// <summary>Sends frames as they are.</summary>
    public void SendRaw(string channel, IEnumerable<byte[]> frames) => _sockets[channel].SendMultipartBytes(frames);

    /// <summary>The frames of a signed message.</summary>
    public IReadOnlyList<byte[]> Frames(string id, string type, JsonNode content)
    {
        var header = new JsonObject
        {
            ["msg_id"] = id,
            ["session"] = _session,
            ["username"] = "tester",
            ["date"] = "2026-01-01T00:00:00.000000Z",
            ["msg_type"] = type,
            ["version"] = "5.4",
        };
        byte[][] signed = [.. new JsonNode[] { header, new JsonObject(), new JsonObject(), content }.Select(node => Encoding.UTF8.GetBytes(node.ToJsonString()))];
        return ["<IDS|MSG>"u8.ToArray(), Encoding.ASCII.GetBytes(Signature(signed)), .. signed];
    }

    /// <summary>The next message on a channel that belongs to a request.</summary>
    public ReceivedMessage Receive(string channel, string parent)
    {
        var queue = QueueOf(channel, parent);
        while (queue.Count == 0)
        {
            var frames = new List<byte[]>();
            Assert.True(_sockets[channel].TryReceiveMultipartBytes(Patience, ref frames), $"Nothing came on {channel} for {parent}.");
            var message = Read(frames);
            QueueOf(channel, message.ParentId ?? "").Enqueue(message);
        }

        return queue.Dequeue();
    }

    /// <summary>All messages to listeners that belong to a request, up to its end.</summary>
    public IReadOnlyList<ReceivedMessage> Published(string parent)
    {
        var messages = new List<ReceivedMessage>();
        do messages.Add(Receive("iopub", parent));
        while (messages[^1] is not { Type: "status" } status || status.Content["execution_state"]!.GetValue<string>() != "idle");
        return messages;
    }

    /// <summary>Sends a request and waits for its answer.</summary>
    public ReceivedMessage Ask(string channel, string type, JsonNode content) => Receive(channel, Send(channel, type, content));

    /// <summary>Sends bytes to the heartbeat; gives what comes back.</summary>
    public byte[] Beat(byte[] bytes)
    {
        SendRaw("hb", [[], bytes]);
        var frames = new List<byte[]>();
        Assert.True(_sockets["hb"].TryReceiveMultipartBytes(Patience, ref frames), "The heart does not beat.");
        return frames[^1];
    }

    public void Dispose()
    {
        foreach (var socket in _sockets.Values) socket.Dispose();
    }

    private ReceivedMessage Read(List<byte[]> frames)
    {
        var mark = frames.FindIndex(frame => frame.AsSpan().SequenceEqual("<IDS|MSG>"u8));
        Assert.True(mark >= 0 && frames.Count >= mark + 6, "A message of the kernel has too few frames.");
        var signed = frames.Skip(mark + 2).Take(4).ToArray();
        Assert.Equal(Signature(signed), Encoding.ASCII.GetString(frames[mark + 1]));
        var parts = signed.Select(frame => JsonNode.Parse(frame)!.AsObject()).ToArray();
        return new ReceivedMessage(parts[0]["msg_type"]!.GetValue<string>(), parts[0], parts[1], parts[3]);
    }

    private string Signature(byte[][] signed) =>
        _key.Length == 0 ? "" : Convert.ToHexStringLower(HMACSHA256.HashData(_key, signed.SelectMany(frame => frame).ToArray()));

    private Queue<ReceivedMessage> QueueOf(string channel, string parent)
    {
        if (!_arrived.TryGetValue((channel, parent), out var queue)) _arrived[(channel, parent)] = queue = new Queue<ReceivedMessage>();
        return queue;
    }

    private static DealerSocket Dealer(int port, byte[] identity)
    {
        var socket = new DealerSocket();
        socket.Options.Identity = identity;
        socket.Connect(Address(port));
        return socket;
    }

    private static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"tcp://127.0.0.1:{port}");
}
