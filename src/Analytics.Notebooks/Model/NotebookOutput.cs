using Analytics.Notebooks.Sessions;

namespace Analytics.Notebooks;

/// <summary>Something a cell produced, as a notebook file stores it.</summary>
public abstract record NotebookOutput;

/// <summary>Text the cell wrote.</summary>
/// <param name="Stream">Where to.</param>
/// <param name="Text">All of it, with <c>\n</c> line ends.</param>
public sealed record StreamOutput(OutputStream Stream, string Text) : NotebookOutput;

/// <summary>A value the cell displayed while it ran.</summary>
/// <param name="Data">The value in every format it is stored in.</param>
/// <param name="AltText">What a reader who cannot see the picture should hear, where the file says so.</param>
public sealed record DisplayOutput(MimeBundle Data, string? AltText = null) : NotebookOutput;

/// <summary>The value of the cell's trailing expression.</summary>
/// <param name="Data">The value in every format it is stored in.</param>
/// <param name="ExecutionCount">The number of the run that made it.</param>
/// <param name="AltText">What a reader who cannot see the picture should hear, where the file says so.</param>
public sealed record ResultOutput(MimeBundle Data, int? ExecutionCount, string? AltText = null) : NotebookOutput;

/// <summary>Why the cell failed.</summary>
/// <param name="Name">The kind of failure: a diagnostic's code, or an exception type's name.</param>
/// <param name="Message">What happened.</param>
/// <param name="Traceback">The lines clients show; they may hold ANSI colour codes when another program wrote them.</param>
public sealed record ErrorOutput(string Name, string Message, IReadOnlyList<string> Traceback) : NotebookOutput
{
    /// <summary>The error of a cell that did not succeed.</summary>
    /// <param name="result">What running the cell came to.</param>
    /// <param name="source">The cell's code, from which the line that failed is quoted.</param>
    /// <param name="number">The number shown beside the cell.</param>
    public static ErrorOutput Of(CellResult result, string source, int number)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(source);
        return ErrorText.ToOutput(result, source, number);
    }
}

/// <summary>An output of a kind that is not known here; kept in the file and not shown.</summary>
/// <param name="Type">Its <c>output_type</c>.</param>
public sealed record UnknownOutput(string Type) : NotebookOutput;
