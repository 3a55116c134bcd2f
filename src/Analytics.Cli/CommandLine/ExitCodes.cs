namespace Analytics.Cli.CommandLine;

/// <summary>What the command tells its caller when it ends. Scripts rely on the numbers.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>It ran, but something failed: a cell, a file that cannot be written, an input without any story.</summary>
    public const int Failure = 1;

    /// <summary>It was called in a way that cannot work: an unknown option, a path that is not there.</summary>
    public const int Usage = 2;

    /// <summary>It was interrupted from the keyboard, as shells report it.</summary>
    public const int Interrupted = 130;
}
