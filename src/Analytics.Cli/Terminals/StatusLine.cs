using System.Diagnostics;

namespace Analytics.Cli.Terminals;

/// <summary>A line among the messages that is written over while work goes on, where somebody watches; nothing is shown elsewhere.</summary>
internal sealed class StatusLine(Terminal terminal) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly Stopwatch _sinceShown = Stopwatch.StartNew();
    private int _length;

    /// <summary>Shows a text unless the last one came only just before, so that thousands of steps cost nothing.</summary>
    public void ShowNowAndThen(string text)
    {
        if (_sinceShown.Elapsed >= Pause) Show(text);
    }

    /// <summary>Shows a text in place of the last one.</summary>
    public void Show(string text)
    {
        if (!terminal.IsWatched) return;
        lock (_lock)
        {
            var line = Printable.Line(text);
            if (line.Length >= terminal.Width) line = line[..(terminal.Width - 1)];
            terminal.Error.Write("\r" + line.PadRight(_length) + "\r" + line);
            _length = line.Length;
            _sinceShown.Restart();
        }
    }

    /// <summary>Takes the line away, so that messages can be written.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (_length > 0) terminal.Error.Write("\r" + new string(' ', _length) + "\r");
            _length = 0;
        }
    }

    public void Dispose() => Clear();
}
