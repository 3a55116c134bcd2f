namespace Analytics.Notebooks.Polyglot;

/// <summary>A command of the notebook, such as <c>#!who</c>: not code, but a word about it.</summary>
/// <param name="name">What stands after <c>#!</c>.</param>
/// <param name="usage">What may follow the name, as its help shows it.</param>
/// <param name="description">What it does, in a sentence.</param>
internal abstract class Directive(string name, string usage, string description)
{
    public string Name { get; } = name;

    public string Usage { get; } = usage.Length == 0 ? $"#!{name}" : $"#!{name} {usage}";

    public string Description { get; } = description;

    /// <summary>Whether the lines below, up to the next such line, belong to the command and are no code.</summary>
    public virtual bool TakesBody => false;

    /// <summary>The names of its options, without dashes.</summary>
    public virtual IReadOnlyList<string> Options => [];

    /// <summary>Does what the line says.</summary>
    /// <exception cref="DirectiveException">It cannot be done as the line is written.</exception>
    public abstract Task<CellResult> RunAsync(DirectiveCall call, CancellationToken cancellationToken);

    protected static CellResult Done { get; } = new() { Outcome = CellOutcome.Succeeded };
}

/// <summary>A line that was met in a cell.</summary>
/// <param name="Line">The line.</param>
/// <param name="Body">The lines below it that belong to it; empty where it takes none.</param>
/// <param name="Language">The language that code around the line is in.</param>
/// <param name="Session">What the line can reach.</param>
internal sealed record DirectiveCall(DirectiveLine Line, string Body, ICellLanguage Language, DirectiveSession Session)
{
    /// <summary>The word after an option, or null where the option is not given.</summary>
    public string? Option(string name) => Line.Options.GetValueOrDefault(name)?.Text;

    /// <summary>As <see cref="Option"/>, for options that must be given.</summary>
    public string Required(string name) => Option(name) is { Length: > 0 } value ? value : throw new DirectiveException($"--{name} is missing.");
}

/// <summary>A command cannot be done as it is written. The message says what is wrong with it.</summary>
internal sealed class DirectiveException(string message) : Exception(message);
