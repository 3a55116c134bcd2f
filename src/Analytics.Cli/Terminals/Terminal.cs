using System.Text;
using Spectre.Console;

namespace Analytics.Cli.Terminals;

/// <summary>Where results and messages go: results to one stream, all else to the other.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    private readonly TerminalTraits _traits;
    private IAnsiConsole? _tables;

    public Terminal(Stream output, Stream error, TerminalTraits traits)
    {
        _traits = traits;
        Output = output;
        Out = new StreamWriter(output, Encoding, bufferSize: 1024, leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
        Error = new StreamWriter(error, Encoding, bufferSize: 1024, leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
    }

    /// <summary>Results as bytes.</summary>
    public Stream Output { get; }

    /// <summary>Results as text, in UTF-8 without a byte-order mark.</summary>
    public TextWriter Out { get; }

    /// <summary>Messages.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether somebody watches the messages as they come.</summary>
    public bool IsWatched => _traits.IsErrorTerminal;

    /// <summary>How many characters fit on a line of what is watched.</summary>
    public int Width => _traits.Width ?? int.MaxValue;

    /// <summary>
    /// Draws tables on the terminal that results go to; null where they go elsewhere. Made when first asked for: most callers want no table.
    /// </summary>
    public IAnsiConsole? Tables =>
        _traits is { IsOutputTerminal: true, Width: { } width } ? _tables ??= Ansi.Terminal(Out, _traits.UsesColor, width) : null;

    public static Terminal OfProcess()
    {
        // The console there is not set to UTF-8 by itself; elsewhere it needs no setting and setting it costs time.
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding;
        return new Terminal(Console.OpenStandardOutput(), Console.OpenStandardError(), TerminalTraits.OfProcess());
    }

    /// <summary>Prints a message on a line of its own.</summary>
    public void Say(string message) => Error.WriteLine(Printable.Lines(message));

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }
}
