namespace Analytics.Cli.Inputs;

/// <summary>A notebook file to work on.</summary>
/// <param name="Path">Its path, as it is shown.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="Name">What its outputs are called: its path below the folder that was given, with <c>/</c> and without its ending.</param>
internal sealed record NotebookInput(string Path, string FullPath, string Name);
