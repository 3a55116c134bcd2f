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
        Languages = languages;
        _formatting = formatting;
    }

    /// <summary>The languages cells can be in, the default first.</summary>
    public IReadOnlyList<ICellLanguage> Languages { get; }

    /// <summary>The language of that name or alias, case aside, or null if the session has none.</summary>
    public ICellLanguage? FindLanguage(string name) => Languages.FirstOrDefault(language =>
        language.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            || language.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// Runs one cell. Lines such as <c>#!sql</c> switch the language for the lines below them; a part that fails is the last to run.
    /// Whatever the code does, the task ends with a result; only cancellation before the cell's turn throws.
    /// </summary>
    /// <param name="source">The cell's code.</param>
    /// <param name="language">The name of its language, or null for the session's first.</param>
    /// <param name="number">The number shown beside the cell, for messages.</param>
    /// <param name="output">Gets what the cell writes and displays, as it happens. The trailing value is in the result instead.</param>
    /// <param name="cancellationToken">Interrupts the cell; the session stays usable.</param>
    public async Task<CellResult> ExecuteAsync(
        string source, string? language, int number, ICellOutput output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(output);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await ExecutePartsAsync(source, language, number, output, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the session, and the languages with it.</summary>
    public void Dispose()
    {
        foreach (var language in Languages.OfType<IDisposable>()) language.Dispose();
        _turn.Dispose();
    }

    private async Task<CellResult> ExecutePartsAsync(
        string source, string? language, int number, ICellOutput output, CancellationToken cancellationToken)
    {
        CellScope.Current = new CellScope(output, _formatting, NextDisplayId, cancellationToken);
        var last = new CellResult { Outcome = CellOutcome.Succeeded };
        var parts = CellPart.Split(source.ReplaceLineEndings("\n"));
        if (parts.FirstOrDefault(part => part.Language is not null && FindLanguage(part.Language) is null) is { } strange)
        {
            return NoLanguage($"#!{strange.Language}", strange.LineNumber);
        }

        foreach (var part in parts)
        {
            if ((part.Language ?? language) is not { } name) name = Languages[0].Name;
            if (FindLanguage(name) is not { } target) return NoLanguage(name, part.LineNumber);
            // The value of an earlier part would otherwise be lost: only the last one's is the cell's.
            if (last is { HasValue: true, Shown: { } shown }) output.Display(shown, null);
            last = await ExecutePartAsync(target, part.Code, number, output, cancellationToken);
            if (last.Outcome != CellOutcome.Succeeded) break;
        }

        return last;
    }

    private async Task<CellResult> ExecutePartAsync(
        ICellLanguage language, string code, int number, ICellOutput output, CancellationToken cancellationToken)
    {
        MimeBundle Format(object? value) => _formatting.Format(value, cancellationToken);
        var result = await language.ExecuteAsync(new CellSubmission(code, number, output) { Format = Format }, cancellationToken);
        if (result is not { Outcome: CellOutcome.Succeeded, HasValue: true, Shown: null }) return result;
        try
        {
            return result with { Shown = Format(result.Value) };
        }
        catch (OperationCanceledException)
        {
            return new CellResult { Outcome = CellOutcome.Interrupted };
        }
    }

    private string NextDisplayId() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"display-{Interlocked.Increment(ref _displays)}");

    private CellResult NoLanguage(string name, int lineNumber)
    {
        var known = string.Join(", ", Languages.Select(language => language.Name));
        return new CellResult
        {
            Outcome = CellOutcome.Failed,
            Failure = new CellFailure("UnknownLanguage", $"“{name}” is not known here; cells can be in: {known}.", lineNumber, []),
        };
    }
}
