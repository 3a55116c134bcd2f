using System.Diagnostics;
using System.Globalization;
using Analytics.Notebooks;
using Analytics.Scripting.Emit;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Session;

/// <summary>What went wrong with a cell, as its reader should see it.</summary>
internal static class Failures
{
    /// <summary>Enough of a chain of causes to understand it; a recursion that fails can make one of thousands.</summary>
    private const int MostCauses = 10;

    public static CellResult Interrupted { get; } = new() { Outcome = CellOutcome.Interrupted };

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
            $"This cell could not be compiled because of a defect of the engine, please report it: {NameOf(defect)}: {MessageOf(defect)}",
            null,
            [.. new StackTrace(defect, fNeedFileInfo: false).ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(5)]),
    };

    /// <summary>The cell was told to stop, and did or is left alone.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="memoryLimit">What the session may use, in bytes.</param>
    /// <param name="line">The line where it stopped, if that is known.</param>
    public static CellResult OfStop(StopReason reason, long memoryLimit, int? line = null)
    {
        if (reason != StopReason.OutOfMemory) return Interrupted;
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"The cell was stopped because the notebook used more memory than the {memoryLimit / (1024.0 * 1024):0.#} MB that it may. Variables keep what they hold: set large ones to null, or work on smaller parts.");
        return new CellResult { Outcome = CellOutcome.Failed, Failure = new CellFailure(nameof(OutOfMemoryException), message, line, []) };
    }

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
        // What went wrong in a static constructor says more than that one went wrong; the places that led to it follow.
        var cause = thrown is TypeInitializationException { InnerException: { } inner } ? inner : thrown;
        var trace = new Traceback(module);
        var lines = trace.Lines(cause);
        if (cause != thrown) lines.AddRange(trace.Lines(thrown));
        AddCauses(cause, trace, lines);
        return new CellResult
        {
            Outcome = CellOutcome.Failed,
            Failure = new CellFailure(NameOf(cause), MessageOf(cause), text is null ? null : trace.LineIn(cause, text) ?? trace.LineIn(thrown, text), lines),
        };
    }

    /// <summary>An exception of code that goes on behind a cell, and that nobody waits for, as text.</summary>
    public static string OfBackground(Exception thrown, SessionModule module)
    {
        var trace = new Traceback(module);
        var lines = trace.Lines(thrown);
        AddCauses(thrown, trace, lines);
        return $"Unhandled {NameOf(thrown)} in the background: {MessageOf(thrown)}\n{string.Concat(lines.Select(line => line + '\n'))}";
    }

    private static void AddCauses(Exception exception, Traceback trace, List<string> lines)
    {
        var causes = CausesOf(exception).Take(MostCauses + 1).ToList();
        foreach (var cause in causes.Take(MostCauses)) lines.AddRange([$"caused by {NameOf(cause)}: {MessageOf(cause)}", .. trace.Lines(cause)]);
        if (causes.Count > MostCauses) lines.Add("… and further causes");
    }

    /// <summary>Of an exception that stands for several, the causes of each follow it.</summary>
    private static IEnumerable<Exception> CausesOf(Exception exception)
    {
        var pending = new Stack<Exception>();
        Push(exception);
        while (pending.TryPop(out var cause))
        {
            yield return cause;
            Push(cause);
        }

        void Push(Exception outer)
        {
            if (outer is AggregateException { InnerExceptions: var several })
            {
                foreach (var one in several.Reverse()) pending.Push(one);
            }
            else if (outer.InnerException is { } inner)
            {
                pending.Push(inner);
            }
        }
    }

    private static string NameOf(Exception exception)
    {
        var name = exception.GetType().Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }

    /// <summary>Exceptions that cells declare can fail at that, too.</summary>
    private static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message ?? "";
        }
        catch (Exception failure) when (failure is not CellInterruptedException)
        {
            return $"(its Message threw {NameOf(failure)})";
        }
    }
}
