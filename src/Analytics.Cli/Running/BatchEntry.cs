using Analytics.Cli.Inputs;
using Analytics.Notebooks;

namespace Analytics.Cli.Running;

/// <summary>A notebook of a batch, and how far it has come.</summary>
internal sealed class BatchEntry(NotebookInput input)
{
    public NotebookInput Input { get; } = input;

    /// <summary>The notebook as it was read, parameters in place; null where it cannot be read.</summary>
    public Notebook? Notebook { get; set; }

    /// <summary>Its run; null before, and where it was not run to its end.</summary>
    public NotebookRun? Run { get; set; }

    /// <summary>What differs from the outputs it is stored with; null where that was not asked.</summary>
    public NotebookComparison? Comparison { get; set; }

    /// <summary>Why it was not run, or why its outputs were not written; null where all that went well.</summary>
    public string? Problem { get; set; }

    public bool Succeeded => Problem is null && Run is { Succeeded: true };

    public bool IsAsStored => Comparison is null or { AreEqual: true };
}
