using Analytics.Notebooks;

namespace Analytics.Scripting.Session;

/// <summary>
/// Sends what code writes to the console to the cell that runs it, as it is written, and lets it read what that cell is given. The process has
/// one console, so the first session puts writers and a reader in place that look at where they are called from, and the last one to end puts
/// the old writers back; the reader stays.
/// </summary>
internal static class RoutedConsole
{
    private static readonly AsyncLocal<OutputRoute?> Route = new();
    private static readonly Lock Gate = new();
    private static int _users;
    private static TextWriter? _outBefore;
    private static TextWriter? _errorBefore;

    /// <summary>Where the code that runs here writes to; null for the console.</summary>
    public static OutputRoute? Current
    {
        get => Route.Value;
        set => Route.Value = value;
    }

    /// <summary>Puts them in place until the answer is disposed of.</summary>
    public static IDisposable Acquire()
    {
        lock (Gate)
        {
            if (_users++ == 0)
            {
                (_outBefore, _errorBefore) = (Console.Out, Console.Error);
                Console.SetOut(new RoutedWriter(OutputStream.Out, _outBefore));
                Console.SetError(new RoutedWriter(OutputStream.Error, _errorBefore));
                Console.SetIn(new RoutedReader());
            }
        }

        return new Use();
    }

    private static void Release()
    {
        lock (Gate)
        {
            if (--_users > 0) return;
            Console.SetOut(_outBefore!);
            Console.SetError(_errorBefore!);
        }
    }

    private sealed class Use : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0) Release();
        }
    }
}

/// <summary>The way from a cell's code to its output, and from its input. It can be closed: a cell that did not stop when told to has nothing more to say.</summary>
internal sealed class OutputRoute(ICellOutput output, ICellInput? input = null)
{
    private volatile bool _isClosed;

    public void Write(OutputStream stream, string text)
    {
        if (!_isClosed && text.Length > 0) output.Write(stream, text);
    }

    /// <summary>The next line, or the end of the input where nobody is there to type or to wait for.</summary>
    public string? ReadLine() => _isClosed ? null : input?.ReadLine();

    public void Close() => _isClosed = true;
}
