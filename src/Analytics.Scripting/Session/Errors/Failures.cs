using System.Diagnostics;
using Analytics.Notebooks;
using Analytics.Scripting.Emit;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Session;

/// <summary>What went wrong with a cell, as its reader should see it.</summary>
internal static class Failures
{
    public static CellResult OfDiagnostics(IReadOnlyList<Diagnostic> diagnostics, SyntaxTree tree)
    {
        var reported = ToCellDiagnostics(diagnostics, tree);
        var result = new CellResult { Outcome = CellOutcome.Failed, Diagnostics = tree.Text.Path is null ? reported : [] };
        if (tree.Text.Path is not { } path) return result;
        var first = reported.First(d => d.Severity == DiagnosticSeverity.Error);
        return result with { Failure = new CellFailure(first.Code, $"{path}, line {first.LineNumber}: {first.Message}", null, []) };
    }

    /// <summary>The engine itself failed. The frames say where, for whoever reports it.</summary>
    public static CellResult OfDefect(Exception defect) => new()
    {
        Outcome = CellOutcome.Failed,
        Failure = new CellFailure(
            "EngineDefect",
            $"This cell could not be compiled because of a defect of the engine, please report it: {NameOf(defect)}: {defect.Message}",
            null,
            [.. new StackTrace(defect, fNeedFileInfo: false).ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(5)]),
    };

    public static IReadOnlyList<CellDiagnostic> ToCellDiagnostics(IReadOnlyList<Diagnostic> diagnostics, SyntaxTree tree) =>
        [.. diagnostics.Select(d =>
        {
            var start = Math.Min(d.Span.Start, tree.Text.Length);
            var (line, column) = tree.Text.GetLinePosition(start);
            return new CellDiagnostic(d.Code, d.Severity, d.Message, start, Math.Min(Math.Max(d.Span.End, start), tree.Text.Length), line, column);
        })];

    /// <summary>What code that threw has to say.</summary>
    /// <param name="thrown">The exception, as it came out of the cell's code.</param>
    /// <param name="text">The cell that ran.</param>
    /// <param name="module">Knows the lines of the session's code.</param>
    public static CellResult OfException(Exception thrown, SourceText? text, SessionModule module)
    {
        var cause = thrown is TypeInitializationException { InnerException: { } inner } ? inner : thrown;
        var trace = new Traceback(module);
        var lines = trace.Lines(cause);
        for (var deeper = cause.InnerException; deeper is not null; deeper = deeper.InnerException)
            lines.AddRange([$"caused by {NameOf(deeper)}: {deeper.Message}", .. trace.Lines(deeper)]);
        return new CellResult
        {
            Outcome = CellOutcome.Failed,
            Failure = new CellFailure(NameOf(cause), cause.Message, text is null ? null : trace.LineIn(cause, text), lines),
        };
    }

    private static string NameOf(Exception exception)
    {
        var name = exception.GetType().Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }
}
