namespace Analytics.Notebooks;

/// <summary>
/// What an editor asks about code that is being written. A language that can answer implements it beside <see cref="ICellLanguage"/>.
/// The code may be in any state: unfinished, with errors before the position, or not this language at all. Nothing of it is run, and no
/// answer changes the session. Answers may be asked for from any thread, also while a cell runs: they then come from the state before it.
/// </summary>
public interface ICellServices
{
    /// <summary>What could stand at a position.</summary>
    /// <param name="code">The cell's source.</param>
    /// <param name="position">The cursor, in UTF-16 characters from 0 to the length of <paramref name="code"/>.</param>
    /// <param name="cancellationToken">Gives the question up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is not in the code.</exception>
    Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken = default);

    /// <summary>What the name at a position means, or null where there is none that means anything.</summary>
    /// <param name="code">The cell's source.</param>
    /// <param name="position">The cursor, in UTF-16 characters from 0 to the length of <paramref name="code"/>.</param>
    /// <param name="cancellationToken">Gives the question up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is not in the code.</exception>
    Task<Inspection?> InspectAsync(string code, int position, CancellationToken cancellationToken = default);

    /// <summary>Whether the code could be run as it is, or wants more lines: what a console asks when the reader presses Enter.</summary>
    Completeness CheckCompleteness(string code);
}

/// <summary>What could stand at a position of a cell.</summary>
/// <param name="Start">Where the text that an item replaces begins, in UTF-16 characters from 0.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The items in the order to show them; empty where nothing fits.</param>
public sealed record CompletionList(int Start, int End, IReadOnlyList<CompletionItem> Items);

/// <summary>One thing that could stand at a position.</summary>
/// <param name="Label">The name as the list shows it.</param>
/// <param name="InsertText">The text that replaces what was written.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Signature">Its type or signature in one line, or null where that says nothing.</param>
public sealed record CompletionItem(string Label, string InsertText, CompletionKind Kind, string? Signature)
{
    /// <summary>Finds the documentation, or is null where there is none to look for.</summary>
    public Func<string?>? Describe { get; init; }

    /// <summary>
    /// Its summary as plain text, or null where there is none. It is looked up each time it is asked for, which may read files: ask for the
    /// items that are shown, not for a whole list.
    /// </summary>
    public string? Documentation => Describe?.Invoke();
}

/// <summary>What a completion is. Editors show an icon for each.</summary>
public enum CompletionKind
{
    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A variable of the session or of the code around.</summary>
    Variable,

    /// <summary>A parameter, or a named argument.</summary>
    Parameter,

    /// <summary>A field or constant.</summary>
    Field,

    /// <summary>A property or indexer.</summary>
    Property,

    /// <summary>A method or function.</summary>
    Method,

    /// <summary>A method that is called as if it were a member.</summary>
    ExtensionMethod,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A class, record class or delegate.</summary>
    Class,

    /// <summary>A struct or record struct.</summary>
    Struct,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>An enumeration.</summary>
    Enum,

    /// <summary>A named value of an enumeration.</summary>
    EnumMember,

    /// <summary>A type parameter.</summary>
    TypeParameter,

    /// <summary>A namespace.</summary>
    Namespace,

    /// <summary>A command of the notebook, such as <c>#!sql</c>.</summary>
    Command,

    /// <summary>A file or package.</summary>
    File,
}

/// <summary>What a name in a cell means.</summary>
/// <param name="Start">Where the name begins, in UTF-16 characters from 0.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Signature">What it is, as the language would declare it.</param>
/// <param name="Text">Signature and documentation as plain text.</param>
/// <param name="Markdown">The same in Markdown, the signature as a code block.</param>
public sealed record Inspection(int Start, int End, string Signature, string Text, string Markdown);

/// <summary>Whether code could be run as it is.</summary>
/// <param name="State">The answer.</param>
/// <param name="Indent">Where more is wanted, the white space the next line should begin with.</param>
public sealed record Completeness(CompletenessState State, string Indent);

/// <summary>Whether code could be run as it is.</summary>
public enum CompletenessState
{
    /// <summary>It can be run.</summary>
    Complete,

    /// <summary>More lines could complete it.</summary>
    Incomplete,

    /// <summary>Nothing that follows could complete it.</summary>
    Invalid,
}
