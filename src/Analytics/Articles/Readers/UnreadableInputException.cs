namespace Analytics.Articles.Readers;

/// <summary>Says why an input, or one story of it, cannot be loaded. The loader turns it into an entry of the load report.</summary>
internal sealed class UnreadableInputException(string message, int? line = null, string? field = null) : Exception(message)
{
    public int? Line { get; } = line;

    public string? Field { get; } = field;
}
