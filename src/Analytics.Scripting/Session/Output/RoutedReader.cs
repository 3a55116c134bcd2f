namespace Analytics.Scripting.Session;

/// <summary>
/// What cells read from the console: nothing, since nobody is there to type and waiting for it could not be interrupted. Code outside of
/// cells reads the process's input.
/// </summary>
internal sealed class RoutedReader : TextReader
{
    // Made when it is first needed: asking the console for its reader changes how the terminal behaves.
    private readonly Lazy<TextReader> _outside = new(() => new StreamReader(Console.OpenStandardInput()));

    public override int Peek() => RoutedConsole.Current is null ? _outside.Value.Peek() : -1;

    public override int Read() => RoutedConsole.Current is null ? _outside.Value.Read() : -1;

    public override string? ReadLine() => RoutedConsole.Current is null ? _outside.Value.ReadLine() : null;
}
