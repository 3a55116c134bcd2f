namespace Analytics.Cli.CommandLine;

/// <summary>A way to call a command, for its help.</summary>
/// <param name="Arguments">What follows <c>analytics</c>.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record Example(string Arguments, string Meaning);
