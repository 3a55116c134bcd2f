using System.Diagnostics;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Inputs;

/// <summary>Counts stories on one line while they load, where somebody watches; silent otherwise.</summary>
internal sealed class LoadingProgress(Terminal terminal) : IProgress<LoadEntry>, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _sinceShown = Stopwatch.StartNew();
    private int _count;
    private int _shownLength;

    public void Report(LoadEntry value)
    {
        _count++;
        if (!terminal.IsWatched || _sinceShown.Elapsed < Pause) return;
        var line = $"Loading: {_count} inputs";
        terminal.Error.Write("\r" + line);
        _shownLength = line.Length;
        _sinceShown.Restart();
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_shownLength > 0) terminal.Error.Write("\r" + new string(' ', _shownLength) + "\r");
        _shownLength = 0;
    }

    public void Dispose() => Clear();
}
