using Analytics.Jupyter.Channels;
using Analytics.Notebooks;

namespace Analytics.Jupyter;

/// <summary>
/// A notebook session for one client that started it: the same messages that Jupyter clients send, as lines of JSON in two streams. It ends
/// when the client asks for it or closes its stream.
/// </summary>
public sealed class LineKernel : IDisposable
{
    private readonly KernelCore _core;
    private readonly LineChannels _channels;

    /// <summary>Begins to read.</summary>
    /// <param name="input">What the client writes to.</param>
    /// <param name="output">What the client reads from; nothing else may write to it.</param>
    /// <param name="kernel">What to tell the client.</param>
    /// <param name="session">Makes the session, on another thread; the kernel disposes it.</param>
    /// <param name="log">Gets a line for whoever runs the kernel: a message that was dropped, and why. Called from any thread.</param>
    public LineKernel(Stream input, Stream output, KernelDescription kernel, Func<NotebookSession> session, Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(log);
        _channels = new LineChannels(input, output, log) { Received = request => _core!.Take(request) };
        _core = new KernelCore(_channels, kernel, session, log);
        _core.Start();
        _channels.Start();
    }

    /// <summary>Ends when the client has asked the kernel to end, or is gone.</summary>
    public Task Ended => Task.WhenAny(_core.Ended, _channels.Closed);

    /// <summary>Interrupts the cell that runs; does nothing where none runs.</summary>
    public void Interrupt() => _core.Interrupt();

    /// <summary>Interrupts what runs, and sends what is to be sent.</summary>
    public void Dispose()
    {
        _core.End();
        _core.Dispose();
    }
}
