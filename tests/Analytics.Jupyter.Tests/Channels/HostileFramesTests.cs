using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Analytics.Jupyter.Tests.Client;

namespace Analytics.Jupyter.Tests.Channels;

/// <summary>Whatever is sent to a kernel, it answers the next honest request. What is sent depends on a seed alone.</summary>
public class HostileFramesTests
{
    private static readonly string[] Channels = ["shell", "control", "stdin", "hb"];

    private static readonly string[] Requests =
    [
        "kernel_info_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "comm_info_request", "connect_request",
        "interrupt_request", "debug_request", "execute_request", "create_subshell_request", "nonsense_request",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Malformed_messages_are_dropped(int seed)
    {
        var random = new Random(seed);
        using var kernel = new TestKernel();
        using var client = kernel.Connect();
        for (var i = 0; i < 500; i++) client.SendRaw(Channels[random.Next(Channels.Length)], Malformed(random, client, i));

        AssertAlive(kernel, client);
        Assert.NotEmpty(kernel.Log);
        Assert.DoesNotContain(kernel.Log, line => line.Contains(TestKernel.Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Requests_with_contents_of_any_kind_are_answered(int seed)
    {
        var random = new Random(seed);
        using var kernel = new TestKernel();
        using var client = kernel.Connect();
        for (var i = 0; i < 200; i++)
        {
            var type = Requests[random.Next(Requests.Length)];
            var answer = client.Ask(random.Next(2) == 0 ? "shell" : "control", type, Content(random));

            Assert.Equal(type.Replace("_request", "_reply", StringComparison.Ordinal), answer.Type);
        }

        AssertAlive(kernel, client);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Connections_that_speak_another_protocol_are_dropped(int seed)
    {
        var random = new Random(seed);
        using var kernel = new TestKernel();
        using var client = kernel.Connect();
        var ports = kernel.Ports;
        for (var i = 0; i < 60; i++)
        {
            foreach (var port in new[] { ports.Shell, ports.Control, ports.Stdin, ports.Iopub, ports.Heartbeat }) SendBytes(port, Stream(random));
        }

        AssertAlive(kernel, client);
    }

    private static void AssertAlive(TestKernel kernel, KernelClient known)
    {
        using var other = kernel.Connect();
        foreach (var client in new[] { known, other })
        {
            Assert.Equal("kernel_info_reply", client.Ask("control", "kernel_info_request", new JsonObject()).Type);
            Assert.Equal("42", client.Ask("shell", "execute_request", new JsonObject { ["code"] = "1", ["user_expressions"] = new JsonObject { ["x"] = "6 * 7" } })
                .Content["user_expressions"]!["x"]!["data"]!["text/plain"]!.GetValue<string>());
        }

        Assert.Equal("beat"u8.ToArray(), other.Beat("beat"u8.ToArray()));
    }

    /// <summary>Frames of any length and number, or those of a message with one of them cut, doubled, changed or taken away.</summary>
    private static List<byte[]> Malformed(Random random, KernelClient client, int number)
    {
        if (random.Next(3) == 0) return [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Bytes(random, 200))];
        var frames = client.Frames($"hostile-{number}", Requests[random.Next(Requests.Length)], Content(random)).ToList();
        var at = random.Next(frames.Count);
        switch (random.Next(5))
        {
            case 0:
                frames.RemoveAt(at);
                break;
            case 1:
                frames.Insert(at, frames[at]);
                break;
            case 2:
                frames[at] = frames[at][..random.Next(frames[at].Length + 1)];
                break;
            case 3:
                frames[at] = Bytes(random, 100);
                break;
            default:
                frames[at] = Encoding.UTF8.GetBytes(new string('[', random.Next(1, 100_000)));
                break;
        }

        return frames;
    }

    /// <summary>The fields of requests with values of any kind, right ones among them.</summary>
    private static JsonObject Content(Random random)
    {
        string[] names = ["code", "cursor_pos", "detail_level", "hist_access_type", "n", "session", "start", "stop", "pattern", "unique", "silent", "user_expressions", "seq", "command"];
        var content = new JsonObject();
        foreach (var name in names.Where(_ => random.Next(3) > 0)) content[name] = Value(random, name);
        return content;
    }

    private static JsonNode? Value(Random random, string name) => random.Next(8) switch
    {
        0 => null,
        1 => random.Next(-5, 5),
        2 => double.MaxValue,
        3 => new JsonArray(1, "two", new JsonObject()),
        4 => new JsonObject { ["a"] = "1 +", ["b"] = 2 },
        5 => random.Next(2) == 0,
        6 => "\ud800 \0 😀",
        _ => name == "hist_access_type" ? "search" : name == "pattern" ? "***[a-z" : "1 + 1",
    };

    /// <summary>What may come over a connection: noise, or a proper greeting and then noise, frames without end, or nothing.</summary>
    private static byte[] Stream(Random random)
    {
        byte[] greeting = [0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0x7F, 3, 0, .. "NULL"u8, .. new byte[16], 0, .. new byte[31]];
        return random.Next(5) switch
        {
            0 => Bytes(random, 500),
            1 => [.. greeting, .. Bytes(random, 500)],
            2 => [.. greeting[..random.Next(greeting.Length)]],
            3 => [.. greeting, 0x02, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, .. Bytes(random, 50)],
            _ => [.. greeting, 0x04, 0x05, .. "READY"u8, .. Bytes(random, 50)],
        };
    }

    private static byte[] Bytes(Random random, int most)
    {
        var bytes = new byte[random.Next(most)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static void SendBytes(int port, byte[] bytes)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(IPAddress.Loopback, port);
            socket.Send(bytes);
        }
        catch (SocketException)
        {
            // The kernel may have closed the connection already, as it should.
        }
    }
}
