namespace Analytics.Cli.CommandLine;

/// <summary>The command cannot do what it was asked, through no fault of the code; the message says why.</summary>
internal sealed class FailureException(string message) : Exception(message);
