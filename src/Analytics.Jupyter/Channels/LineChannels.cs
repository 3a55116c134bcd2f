using System.Text;
using System.Text.Json.Nodes;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Channels;

/// <summary>
/// All channels in one stream to the kernel and one from it, a message a line. Lines that are no messages are logged and dropped. Whoever sends
/// waits while the client does not read, so nothing piles up.
/// </summary>
internal sealed class LineChannels(Stream input, Stream output, Action<string> log) : IKernelChannels
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _received;

    /// <summary>Gets every message; called on the reading thread.</summary>
    public required Action<Request> Received { get; init; }

    /// <summary>Ends when the client has closed its side: nothing more will come, and nobody listens.</summary>
    public Task Closed => _closed.Task;

    public int Pending => 0;

    /// <summary>Starts reading.</summary>
    public void Start() => new Thread(Read) { IsBackground = true, Name = "Kernel lines" }.Start();

    public void Send(RequestChannel channel, Request request, JsonObject header, JsonObject content) =>
        Write(LineFormat.Write(channel, header, request, content));

    public void Publish(Request? parent, JsonObject header, JsonObject content) => Write(LineFormat.Write(null, header, parent, content));

    public long ReceiveArrived() => Volatile.Read(ref _received);

    private void Write(ReadOnlyMemory<byte> line)
    {
        try
        {
            lock (_gate)
            {
                output.Write(line.Span);
                output.Flush();
            }
        }
        catch (IOException)
        {
            // The client is gone, and with it whoever would read this.
            _closed.TrySetResult();
        }
    }

    private void Read()
    {
        try
        {
            using var reader = new StreamReader(input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            while (reader.ReadLine() is { } line)
            {
                if (!string.IsNullOrWhiteSpace(line)) Take(line);
            }
        }
        catch (IOException failure)
        {
            log($"Nothing more can be read from the client: {failure.Message}");
        }

        _closed.TrySetResult();
    }

    private void Take(string line)
    {
        try
        {
            Received(LineFormat.Read(line) with { Number = Interlocked.Increment(ref _received) });
        }
        catch (BadMessageException bad)
        {
            log($"A message was dropped: {bad.Message}.");
        }
    }
}
