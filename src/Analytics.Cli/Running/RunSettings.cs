namespace Analytics.Cli.Running;

/// <summary>What the run command was asked for.</summary>
/// <param name="OutputFolder">The full path of the folder to write to, or null.</param>
/// <param name="InPlace">Whether executed notebooks replace the files they were read from.</param>
/// <param name="Parameters">Variables given from outside.</param>
/// <param name="CellTimeout">How long a cell may take, or null.</param>
/// <param name="AllowErrors">Whether cells after a failed one are run too.</param>
/// <param name="ShowsCode">Whether pages show the code.</param>
internal sealed record RunSettings(
    string? OutputFolder, bool InPlace, IReadOnlyList<Parameter> Parameters, TimeSpan? CellTimeout, bool AllowErrors, bool ShowsCode);
