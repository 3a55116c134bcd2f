using System.Globalization;

namespace Analytics.Notebooks;

/// <summary>What running a notebook came to.</summary>
/// <param name="Notebook">The notebook with the outputs of this run; holds no times, so that the same run gives the same bytes.</param>
/// <param name="CellCount">How many cells were run, the failed one included.</param>
/// <param name="Elapsed">How long they took together.</param>
/// <param name="Errors">The failures, in the order of the cells; empty when every cell ran to its end.</param>
public sealed record NotebookRun(Notebook Notebook, int CellCount, TimeSpan Elapsed, IReadOnlyList<NotebookError> Errors)
{
    /// <summary>Whether every cell ran to its end.</summary>
    public bool Succeeded => Errors.Count == 0;
}

/// <summary>A cell that failed.</summary>
/// <param name="NotebookName">The notebook's file name.</param>
/// <param name="CellNumber">The number shown beside the cell: code cells are counted from 1.</param>
/// <param name="LineNumber">The line of the cell, counted from 1, or null where it is not known.</param>
/// <param name="Name">The kind of failure: a diagnostic's code, or an exception type's name.</param>
/// <param name="Message">What happened.</param>
public sealed record NotebookError(string NotebookName, int CellNumber, int? LineNumber, string Name, string Message)
{
    /// <summary>The failure in one line, place first: <c>03-topics.ipynb, cell 4, line 2: CS0103: …</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{NotebookName}, cell {CellNumber}{(LineNumber is { } line ? $", line {line}" : "")}: {Name}: {Message}");
}

/// <summary>Says how far a run has come.</summary>
/// <param name="NotebookName">The notebook's file name.</param>
/// <param name="CellNumber">The number shown beside the cell: code cells are counted from 1.</param>
/// <param name="CellCount">How many cells there are to run.</param>
/// <param name="Outcome">How the cell ended, or null while it runs.</param>
public sealed record RunProgress(string NotebookName, int CellNumber, int CellCount, CellOutcome? Outcome);

/// <summary>How a notebook is run.</summary>
/// <param name="CellTimeout">How long one cell may take before it is interrupted and counts as failed; null for as long as it needs.</param>
/// <param name="AllowErrors">Whether the cells after a failed one are run too.</param>
public sealed record RunOptions(TimeSpan? CellTimeout = null, bool AllowErrors = false);
