namespace Analytics.Cli.Terminals;

/// <summary>What the two ends of the output can show.</summary>
/// <param name="IsOutputTerminal">Whether results go to a terminal.</param>
/// <param name="IsErrorTerminal">Whether messages go to a terminal.</param>
/// <param name="UsesColor">Whether a terminal may be sent colours.</param>
/// <param name="Width">How many characters fit on a line of the terminal; null where there is none.</param>
internal sealed record TerminalTraits(bool IsOutputTerminal, bool IsErrorTerminal, bool UsesColor, int? Width)
{
    private const int NarrowestUsable = 40;

    /// <summary>Those of pipes and files.</summary>
    public static TerminalTraits Plain { get; } = new(false, false, false, null);

    public static TerminalTraits OfProcess()
    {
        var isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var isOutput = !Console.IsOutputRedirected;
        var isError = !Console.IsErrorRedirected;
        return new TerminalTraits(
            isOutput,
            isError && !isDumb,
            !isDumb && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 },
            isOutput || isError ? Math.Max(NarrowestUsable, Console.WindowWidth) : null);
    }
}
