using Analytics.Notebooks.Polyglot;
using Analytics.Notebooks.Polyglot.Languages;
using Analytics.Notebooks.Sessions;

namespace Analytics.Notebooks;

/// <summary>
/// The state that the cells of a notebook share: its languages and what has been declared in them. Cells run one at a time.
/// </summary>
public sealed class NotebookSession : IDisposable
{
    private readonly ValueFormatting _formatting;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _displays;

    /// <summary>A session without any variables.</summary>
    /// <param name="languages">New instances, the one for cells that ask for none first. The session disposes those that can be.</param>
    /// <param name="formatting">How values are shown.</param>
    public NotebookSession(IReadOnlyList<ICellLanguage> languages, ValueFormatting formatting)
    {
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentNullException.ThrowIfNull(formatting);
        ArgumentOutOfRangeException.ThrowIfZero(languages.Count, nameof(languages));
        // What every notebook has unless its host brings its own: languages that the client draws, and the store of #!value.
        var own = ShownLanguage.All().Append(new ValueLanguage()).Where(language => LanguageNames.Find(languages, language.Name) is null);
        Languages = [.. languages, .. own];
        _formatting = formatting;
    }

    /// <summary>The languages cells can be in, the default first.</summary>
    public IReadOnlyList<ICellLanguage> Languages { get; }

    /// <summary>The language of that name or alias, case aside, or null if the session has none.</summary>
    public ICellLanguage? FindLanguage(string name) => LanguageNames.Find(Languages, name);

    /// <summary>
    /// Runs one cell. Lines such as <c>#!sql</c> switch the language for the lines below them, and lines such as <c>#!who</c> are commands;
    /// a part that fails is the last to run.
    /// Whatever the code does, the task ends with a result; only cancellation before the cell's turn throws.
    /// </summary>
    /// <param name="source">The cell's code.</param>
    /// <param name="language">The name of its language, or null for the session's first.</param>
    /// <param name="number">The number shown beside the cell, for messages.</param>
    /// <param name="output">Gets what the cell writes and displays, as it happens. The trailing value is in the result instead.</param>
    /// <param name="cancellationToken">Interrupts the cell; the session stays usable.</param>
    public Task<CellResult> ExecuteAsync(
        string source, string? language, int number, ICellOutput output, CancellationToken cancellationToken = default) =>
        ExecuteAsync(source, language, number, output, input: null, cancellationToken);

    /// <summary>As the other, with somebody to ask when the cell reads from standard input; null where there is nobody.</summary>
    public async Task<CellResult> ExecuteAsync(
        string source, string? language, int number, ICellOutput output, ICellInput? input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(output);
        await _turn.WaitAsync(cancellationToken);
        output = new ClearingOutput(output);
        try
        {
            CellScope.Current = new CellScope(output, _formatting, NextDisplayId, cancellationToken);
            var execution = new CellExecution(Languages, _formatting, new CellSubmission("", number, output) { Input = input });
            return await execution.RunAsync(source.ReplaceLineEndings("\n"), language, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// What an editor may ask about a cell of this session: each question goes to the language of the part in which the cursor is, and of a
    /// language that answers none there is nothing to tell. Lines such as <c>#!sql</c> are completed with the names of the languages.
    /// </summary>
    /// <param name="language">The name of the cell's language, or null for the session's first.</param>
    public ICellServices ServicesFor(string? language = null) => new SessionServices(Languages, language);

    /// <summary>Ends the session, and the languages with it.</summary>
    public void Dispose()
    {
        foreach (var language in Languages.OfType<IDisposable>()) language.Dispose();
        _turn.Dispose();
    }

    private string NextDisplayId() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"display-{Interlocked.Increment(ref _displays)}");
}
