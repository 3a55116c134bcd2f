namespace Analytics.Notebooks;

/// <summary>A language that cells are written in. One instance belongs to one session and keeps that session's state.</summary>
public interface ICellLanguage
{
    /// <summary>The name in notebook metadata, such as <c>csharp</c>.</summary>
    string Name { get; }

    /// <summary>Other names the language goes by, such as <c>C#</c>; compared without regard to case.</summary>
    IReadOnlyList<string> Aliases { get; }

    /// <summary>What the session's cells have declared, ordered by name.</summary>
    IReadOnlyList<SessionVariable> Variables { get; }

    /// <summary>
    /// Runs one cell. Whatever the cell's code does, the task ends with a result; only misuse of the interface throws.
    /// Cancellation interrupts the cell, whatever it is doing, and leaves the session usable.
    /// The code runs in the caller's execution context (what is in an <see cref="AsyncLocal{T}"/> there is seen by the cell),
    /// because that is how <see cref="CellDisplay"/> finds the cell it is called from.
    /// </summary>
    Task<CellResult> ExecuteAsync(CellSubmission cell, CancellationToken cancellationToken);

    /// <summary>Declares a variable, or gives it a new value, from outside the cells.</summary>
    void SetVariable(string name, object? value, Type type);
}

/// <summary>A cell's code on its way to a language.</summary>
/// <param name="Code">The source, with <c>\n</c> line ends.</param>
/// <param name="Number">The cell's place in its notebook, counted from 1, for messages.</param>
/// <param name="Output">Where what the cell writes and displays goes while it runs.</param>
public sealed record CellSubmission(string Code, int Number, ICellOutput Output)
{
    /// <summary>
    /// Turns the value of the trailing expression into what is shown, or null where nobody asks for it. A language calls it on the
    /// cell's thread, before the cell is over, and puts the answer into <see cref="CellResult.Shown"/>: a lazy sequence runs
    /// the cell's code while it is listed, which may then print, and must be interruptible. Of what it throws, only an
    /// <see cref="OperationCanceledException"/> or what interrupts a thread comes through.
    /// </summary>
    public Func<object?, MimeBundle>? Format { get; init; }

    /// <summary>Where what the cell reads from standard input comes from, or null where nobody is there: then it finds the end of the input.</summary>
    public ICellInput? Input { get; init; }
}

/// <summary>A variable of a session.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Value">Its value now.</param>
public sealed record SessionVariable(string Name, Type Type, object? Value);
