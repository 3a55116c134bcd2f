using Analytics.Cli.Running.Parameters;
using Analytics.Notebooks;

namespace Analytics.Cli.Running;

/// <summary>What the run command was asked for.</summary>
internal sealed record RunSettings
{
    /// <summary>The full path of the folder to write to, or null.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>Whether executed notebooks replace the files they were read from.</summary>
    public bool InPlace { get; init; }

    /// <summary>Whether the new outputs are compared with those that the notebooks are stored with.</summary>
    public bool Checks { get; init; }

    /// <summary>Variables given from outside.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>How the cells are run.</summary>
    public RunOptions Options { get; init; } = new();

    /// <summary>How much memory cells may use, in bytes, or null for any.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Whether pages show the code.</summary>
    public bool ShowsCode { get; init; } = true;

    /// <summary>How many notebooks are run at the same time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether notebooks are run again when they change, until the command is interrupted.</summary>
    public bool Watches { get; init; }
}
