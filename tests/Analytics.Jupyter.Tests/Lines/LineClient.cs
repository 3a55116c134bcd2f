using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipes;
using System.Text.Json.Nodes;
using Analytics.Jupyter.Tests.Client;
using Analytics.Notebooks;
using Analytics.Scripting;

namespace Analytics.Jupyter.Tests.Lines;

/// <summary>A message as it stands on a line.</summary>
internal sealed record LineMessage(string Channel, string Type, string? Parent, JsonObject Content);

/// <summary>A kernel for C# cells and the client that started it, at the two ends of two pipes.</summary>
internal sealed class LineClient : IDisposable
{
    /// <summary>Long enough for any machine; a kernel that does not answer would otherwise hang the tests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly AnonymousPipeServerStream _toKernel = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _fromKernel = new(PipeDirection.In);
    private readonly LineKernel _kernel;
    private readonly StreamWriter _writer;
    private readonly StreamReader _reader;
    private int _messages;

    public LineClient()
    {
        var input = new AnonymousPipeClientStream(PipeDirection.In, _toKernel.ClientSafePipeHandle);
        var output = new AnonymousPipeClientStream(PipeDirection.Out, _fromKernel.ClientSafePipeHandle);
        _kernel = new LineKernel(input, output, TestKernel.Description, () => new NotebookSession([new CSharpLanguage()], new ValueFormatting()), Log.Enqueue);
        _writer = new StreamWriter(_toKernel) { AutoFlush = true };
        _reader = new StreamReader(_fromKernel);
    }

    /// <summary>What the kernel told whoever runs it.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public Task Ended => _kernel.Ended;

    public void SendLine(string line) => _writer.Write(line + "\n");

    /// <summary>Sends a request; gives its id.</summary>
    public string Send(string channel, string type, JsonObject content, JsonObject? metadata = null)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"request-{++_messages}");
        SendLine(new JsonObject
        {
            ["channel"] = channel,
            ["header"] = new JsonObject { ["msg_id"] = id, ["msg_type"] = type, ["session"] = "test", ["username"] = "", ["date"] = "", ["version"] = "5.4" },
            ["parent_header"] = new JsonObject(),
            ["metadata"] = metadata ?? [],
            ["content"] = content,
        }.ToJsonString());
        return id;
    }

    public string Execute(string code, JsonObject? metadata = null) => Send("shell", "execute_request", new JsonObject { ["code"] = code }, metadata);

    /// <summary>The messages up to the first one of a type that belongs to a request, which is the last of them.</summary>
    public IReadOnlyList<LineMessage> Until(string type, string parent)
    {
        var messages = new List<LineMessage>();
        do messages.Add(Receive());
        while (messages[^1].Type != type || messages[^1].Parent != parent);
        return messages;
    }

    /// <summary>Sends a request and waits for its answer.</summary>
    public JsonObject Ask(string channel, string type, JsonObject content, JsonObject? metadata = null) =>
        Until(type.Replace("_request", "_reply", StringComparison.Ordinal), Send(channel, type, content, metadata))[^1].Content;

    /// <summary>Closes the client's side, as its end does.</summary>
    public void Close() => _toKernel.Dispose();

    public void Dispose()
    {
        Close();
        _kernel.Dispose();
        _fromKernel.Dispose();
    }

    private LineMessage Receive()
    {
        var line = "";
        while (line.Length == 0)
        {
            var next = _reader.ReadLineAsync();
            Assert.True(next.Wait(Patience), "The kernel says nothing.");
            line = next.Result ?? throw new EndOfStreamException("The kernel has closed its side.");
        }

        var message = JsonNode.Parse(line)!;
        return new LineMessage(
            message["channel"]!.GetValue<string>(),
            message["header"]!["msg_type"]!.GetValue<string>(),
            message["parent_header"]!["msg_id"]?.GetValue<string>(),
            message["content"]!.AsObject());
    }
}
