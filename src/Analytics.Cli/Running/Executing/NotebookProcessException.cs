namespace Analytics.Cli.Running.Executing;

/// <summary>A process that ran a notebook came to an end before the notebook did.</summary>
internal sealed class NotebookProcessException(string message) : Exception(message);
