namespace Analytics.Scripting.Emit;

/// <summary>Code that is right but that this engine cannot run; the message says what and what to do instead.</summary>
internal sealed class UnsupportedCodeException(string message) : Exception(message)
{
    /// <summary>The number of the error that it becomes.</summary>
    public string Code { get; init; } = "CELL0001";

    public UnsupportedCodeException()
        : this("This code is not supported.")
    {
    }

    public UnsupportedCodeException(string message, Exception inner)
        : this(message + " " + inner.Message)
    {
    }
}
