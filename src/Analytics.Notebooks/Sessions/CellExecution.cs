using System.Diagnostics;
using Analytics.Notebooks.Polyglot;
using Analytics.Notebooks.Polyglot.Directives;

namespace Analytics.Notebooks.Sessions;

/// <summary>Runs the parts of a cell one after another: code in the languages that its <c>#!</c> lines name, and the commands among them.</summary>
/// <param name="languages">The session's languages, the default first.</param>
/// <param name="formatting">How values are shown.</param>
/// <param name="cell">The cell, whose code is not of interest.</param>
internal sealed class CellExecution(IReadOnlyList<ICellLanguage> languages, ValueFormatting formatting, CellSubmission cell)
{
    private readonly CellNames _names = new(languages);
    private CellResult _last = new() { Outcome = CellOutcome.Succeeded };

    /// <summary>Runs code; a part that fails is the last to run.</summary>
    /// <param name="source">The code, with <c>\n</c> line ends.</param>
    /// <param name="language">The name of the language before the first line that names one, or null for the session's first.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    public async Task<CellResult> RunAsync(string source, string? language, CancellationToken cancellationToken)
    {
        var parts = CellPart.Split(source);
        var current = language is null ? languages[0] : LanguageNames.Find(languages, language);
        if (parts.Any(part => part.Line is null && part.HasCode) && current is null) return _names.NoLanguage(language!, 1);
        if (parts.FirstOrDefault(part => part.Line is { } line && !_names.Knows(line.Name)) is { } strange) return _names.NoCommand(strange);

        Stopwatch? clock = null;
        foreach (var part in parts)
        {
            var directive = part.Line is { } line ? DirectiveSet.Find(line.Name) : null;
            if (directive is not null)
            {
                if (directive is TimeDirective && !part.Line!.AsksForHelp) clock ??= Stopwatch.StartNew();
                await DoAsync(directive, part, current ?? languages[0], cancellationToken);
            }
            else if (part.Line is { } named)
            {
                current = LanguageNames.Find(languages, named.Name)!;
            }

            if (_last.Outcome != CellOutcome.Succeeded) break;
            if (!part.HasCode || directive is { TakesBody: true }) continue;
            ShowLast();
            _last = await ExecuteAsync(current ?? languages[0], part.Code, cancellationToken);
            if (_last.Outcome != CellOutcome.Succeeded) break;
        }

        if (clock is not null) TimeDirective.Show(cell.Output, clock);
        return _last;
    }

    private async Task DoAsync(Directive directive, CellPart part, ICellLanguage current, CancellationToken cancellationToken)
    {
        ShowLast();
        var session = new DirectiveSession(
            languages, cell, (code, language) => new CellExecution(languages, formatting, cell).RunAsync(code, language ?? current.Name, cancellationToken));
        var body = directive.TakesBody ? part.Code[part.LineNumber..] : "";
        _last = await DirectiveSet.RunAsync(directive, new DirectiveCall(part.Line!, body, current, session), part.LineNumber, cancellationToken);
    }

    // The value of an earlier part would otherwise be lost: only the last one's is the cell's.
    private void ShowLast()
    {
        if (_last is { HasValue: true, Shown: { } shown }) cell.Output.Display(shown, null);
    }

    private async Task<CellResult> ExecuteAsync(ICellLanguage language, string code, CancellationToken cancellationToken)
    {
        MimeBundle Format(object? value) => formatting.Format(value, cancellationToken);
        var result = await language.ExecuteAsync(cell with { Code = code, Format = Format }, cancellationToken);
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
}
