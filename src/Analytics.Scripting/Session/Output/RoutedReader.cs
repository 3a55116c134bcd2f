namespace Analytics.Scripting.Session;

/// <summary>
/// Reads what the cell is given that the code belongs to. Code outside of cells reads the process's input. The console lets one caller in at
/// a time.
/// </summary>
internal sealed class RoutedReader : TextReader
{
    // Made when it is first needed: asking the console for its reader changes how the terminal behaves.
    private readonly Lazy<TextReader> _outside = new(() => new StreamReader(Console.OpenStandardInput()));

    // What is left of a line that is read a character at a time, with the cell that it was given to.
    private OutputRoute? _owner;
    private string _line = "";
    private int _position;

    public override int Peek() => RoutedConsole.Current is { } route ? Next(route, isTaken: false) : _outside.Value.Peek();

    public override int Read() => RoutedConsole.Current is { } route ? Next(route, isTaken: true) : _outside.Value.Read();

    public override int Read(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        return Read(buffer.AsSpan(index, count));
    }

    /// <summary>Up to the end of a line: whoever asks for more would make the reader of the notebook type on.</summary>
    public override int Read(Span<char> buffer)
    {
        if (RoutedConsole.Current is not { } route) return _outside.Value.Read(buffer);
        if (buffer.IsEmpty || Next(route, isTaken: false) < 0) return 0;
        var count = Math.Min(buffer.Length, _line.Length - _position);
        _line.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override string? ReadLine()
    {
        if (RoutedConsole.Current is not { } route) return _outside.Value.ReadLine();
        if (!HasRest(route)) return route.ReadLine();
        var rest = _line[_position..^1];
        _position = _line.Length;
        return rest;
    }

    private int Next(OutputRoute route, bool isTaken)
    {
        if (!HasRest(route))
        {
            if (route.ReadLine() is not { } line) return -1;
            (_owner, _line, _position) = (route, line + '\n', 0);
        }

        return isTaken ? _line[_position++] : _line[_position];
    }

    private bool HasRest(OutputRoute route) => _owner == route && _position < _line.Length;
}
