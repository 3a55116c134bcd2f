using System.Globalization;
using System.Text;
using Analytics.Notebooks;

namespace Analytics.Scripting.Session;

/// <summary>Writes to the cell that the code belongs to, or where there is none to the writer that was there before.</summary>
internal sealed class RoutedWriter : TextWriter
{
    private readonly OutputStream _stream;
    private readonly TextWriter _outside;

    public RoutedWriter(OutputStream stream, TextWriter outside)
        : base(CultureInfo.InvariantCulture)
    {
        _stream = stream;
        _outside = outside;
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => _outside.Encoding;

    /// <summary>Numbers are written as code around sees them, in the culture of the time.</summary>
    public override IFormatProvider FormatProvider => CultureInfo.CurrentCulture;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(new string(buffer));

    public override void Write(string? value)
    {
        if (value is null) return;
        if (RoutedConsole.Current is { } route) route.Write(_stream, value);
        else _outside.Write(value);
    }

    // A line in one piece, so that those of several threads do not mix.
    public override void WriteLine(string? value) => Write(value + '\n');

    public override void WriteLine(ReadOnlySpan<char> buffer) => Write(string.Concat(buffer, "\n"));

    public override void WriteLine(char[] buffer, int index, int count) => Write(string.Concat(buffer.AsSpan(index, count), "\n"));

    public override void WriteLine() => Write("\n");

    public override void Flush()
    {
        if (RoutedConsole.Current is null) _outside.Flush();
    }
}
