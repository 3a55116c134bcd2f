using System.Text;
using Analytics.Notebooks;

namespace Analytics.Jupyter.Channels;

/// <summary>
/// Carries what cells write and show from their threads to the sockets, in its order, on a thread of its own. Texts are gathered for a moment,
/// so that a loop that prints makes a few messages and not thousands. Threads of cells may be interrupted anywhere, also while they
/// wait for a lock, and so must not call into the socket library themselves.
/// </summary>
internal sealed class OutputPump : IDisposable
{
    /// <summary>How long texts are gathered, in milliseconds: too short to be felt.</summary>
    private const int Gathering = 50;
    private const int LargestChunk = 64 * 1024;

    /// <summary>How many characters may wait; whoever writes more waits for the sockets.</summary>
    private const int MostWaiting = 1024 * 1024;

    private readonly object _gate = new();
    private readonly Action _waitForRoom;
    private readonly Thread _thread;
    private List<Entry> _entries = [];
    private long _added;
    private long _sent;
    private int _waiting;
    private bool _isUrgent;
    private bool _isEnding;

    /// <param name="waitForRoom">Returns when the sockets can take more.</param>
    public OutputPump(Action waitForRoom)
    {
        _waitForRoom = waitForRoom;
        _thread = new Thread(Run) { IsBackground = true, Name = "Kernel output" };
    }

    public void Start() => _thread.Start();

    /// <summary>Has a text sent, together with what was written to the same stream before.</summary>
    public void Write(CellOutput output, OutputStream stream, string text)
    {
        lock (_gate)
        {
            if (_entries is not [.., { Text: { } last } entry] || entry.Output != output || entry.Stream != stream || IsFull(last))
            {
                last = new StringBuilder();
                Add(new Entry(null) { Output = output, Stream = stream, Text = last });
            }

            // Somebody may be waiting for the other half of a character.
            if (last.Length <= 1) Monitor.PulseAll(_gate);
            last.Append(text);
            _waiting += text.Length;
            while (_waiting > MostWaiting && !_isEnding) Monitor.Wait(_gate);
        }
    }

    /// <summary>Has something sent at once, after all before it.</summary>
    public void Post(Action send)
    {
        lock (_gate)
        {
            Add(new Entry(send));
            _isUrgent = true;
        }
    }

    /// <summary>Waits until all is on its way.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            var last = _added;
            _isUrgent = _entries.Count > 0;
            Monitor.PulseAll(_gate);
            while (_sent < last && !_isEnding) Monitor.Wait(_gate);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isEnding = true;
            Monitor.PulseAll(_gate);
        }

        if (_thread.IsAlive) _thread.Join();
    }

    private void Add(Entry entry)
    {
        _entries.Add(entry);
        _added++;
        Monitor.PulseAll(_gate);
    }

    private void Run()
    {
        while (Take() is { } entries)
        {
            foreach (var entry in entries)
            {
                _waitForRoom();
                if (entry.Text is { } text) entry.Output!.SendText(entry.Stream, text.ToString());
                else entry.Send!();
            }

            lock (_gate)
            {
                _sent += entries.Count;
                _waiting -= entries.Sum(entry => entry.Text?.Length ?? 0);
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>What is to be sent now; null at the end.</summary>
    private List<Entry>? Take()
    {
        lock (_gate)
        {
            while (!HasWork && !_isEnding) Monitor.Wait(_gate);
            if (_entries.Count == 0) return null;
            var until = Environment.TickCount64 + Gathering;
            while (!_isUrgent && !_isEnding && until - Environment.TickCount64 is > 0 and var left) Monitor.Wait(_gate, (int)left);
            var taken = _entries;
            _entries = [];
            if (!_isUrgent && !_isEnding && taken[^1] is { Text: { } text } last && EndsInHalf(text)) HoldBack(taken, last, text);
            _isUrgent = false;
            return taken;
        }
    }

    /// <summary>Keeps the first half of a character until the other is there: alone it means nothing.</summary>
    private void HoldBack(List<Entry> taken, Entry last, StringBuilder text)
    {
        _entries.Add(last with { Text = new StringBuilder().Append(text[^1]) });
        text.Length--;
        if (text.Length > 0) _added++;
        else taken.RemoveAt(taken.Count - 1);
    }

    /// <summary>Whether there is anything to send but the first half of a character.</summary>
    private bool HasWork =>
        _entries.Count > 1 || (_entries is [var only] && (_isUrgent || only.Text is not { Length: 1 } text || !EndsInHalf(text)));

    private static bool EndsInHalf(StringBuilder text) => char.IsHighSurrogate(text[^1]);

    private static bool IsFull(StringBuilder text) => text.Length >= LargestChunk && !EndsInHalf(text);

    private sealed record Entry(Action? Send)
    {
        public CellOutput? Output { get; init; }

        public OutputStream Stream { get; init; }

        public StringBuilder? Text { get; init; }
    }
}
