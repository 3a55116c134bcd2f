namespace Analytics.Notebooks;

/// <summary>How a cell ended.</summary>
public enum CellOutcome
{
    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It was refused by its language, or its code threw.</summary>
    Failed,

    /// <summary>It was stopped from outside.</summary>
    Interrupted,
}

/// <summary>What running a cell came to.</summary>
public sealed record CellResult
{
    /// <summary>How the cell ended.</summary>
    public required CellOutcome Outcome { get; init; }

    /// <summary>Whether the cell ends in an expression that has a value (which may be null).</summary>
    public bool HasValue { get; init; }

    /// <summary>The value of the trailing expression.</summary>
    public object? Value { get; init; }

    /// <summary>The value as <see cref="CellSubmission.Format"/> shows it, or null where that was not asked for.</summary>
    public MimeBundle? Shown { get; init; }

    /// <summary>What the language has to say about the code, in the order of its position.</summary>
    public IReadOnlyList<CellDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Why the cell failed, or null where it did not.</summary>
    public CellFailure? Failure { get; init; }
}

/// <summary>Why a cell failed, as a reader of the notebook should see it.</summary>
/// <param name="Name">The kind of failure: a diagnostic's code, or an exception type's name.</param>
/// <param name="Message">What happened, in one line or a few.</param>
/// <param name="LineNumber">The line of the cell, counted from 1, or null where it is not known.</param>
/// <param name="Traceback">The lines to show under the message, the cell's own frames only.</param>
public sealed record CellFailure(string Name, string Message, int? LineNumber, IReadOnlyList<string> Traceback);

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The code runs; the author may want to know.</summary>
    Warning,

    /// <summary>The code does not run.</summary>
    Error,
}

/// <summary>A remark on a cell's code.</summary>
/// <param name="Code">The compiler's number where one fits, such as <c>CS0103</c>, or the engine's own.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong and, where there is one, the remedy.</param>
/// <param name="Start">Where in the cell it begins, in UTF-16 characters from 0.</param>
/// <param name="End">Where it ends.</param>
/// <param name="LineNumber">The line it begins on, counted from 1.</param>
/// <param name="ColumnNumber">The column it begins at, counted from 1.</param>
public sealed record CellDiagnostic(
    string Code, DiagnosticSeverity Severity, string Message, int Start, int End, int LineNumber, int ColumnNumber);
