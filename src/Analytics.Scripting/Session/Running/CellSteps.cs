using Analytics.Notebooks;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Emit;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Session;

/// <summary>The steps by which one cell, or a file it loads, is run.</summary>
internal sealed class CellSteps(CellCompiler compiler, CellThread thread, CellSubmission cell)
{
    private EmittedCell? _emitted;
    private int _hasEnded;

    /// <summary>What is being run; null before.</summary>
    public SourceText? Running { get; private set; }

    public CellResult Run(SyntaxTree tree)
    {
        BoundSubmission? bound = null;
        if (Refusal(() => _emitted = compiler.Compile(tree, cell.Number, thread.Cell.Stopping, out bound), tree) is { } refused) return refused;
        if (bound!.HasErrors) return Failures.OfDiagnostics(bound.Diagnostics, tree);
        Running = tree.Text;
        var value = _emitted!.Run(thread);
        var shown = IsShown(value) ? cell.Format?.Invoke(value) : null;
        _emitted.Complete();
        // What the code caught, or was too late to stop, is no success.
        if (thread.IsStopped) throw new CellInterruptedException();
        return new CellResult
        {
            Outcome = CellOutcome.Succeeded,
            HasValue = IsShown(value),
            Value = IsShown(value) ? value : null,
            Shown = shown,
            Diagnostics = Failures.ToCellDiagnostics(bound.Diagnostics, tree),
        };
    }

    /// <summary>
    /// The cell is over. Where it was stopped half way, its variables that it had not come to are as if they had never been declared; where it
    /// failed, they are there with the default values of their types, as in any C# script.
    /// A thread that was left alone comes here a second time, when other cells may be running.
    /// </summary>
    public void End()
    {
        if (thread.IsStopped) _emitted?.ForgetUnreached();
        if (Interlocked.Exchange(ref _hasEnded, 1) == 0) compiler.Settle();
    }

    private CellResult? Refusal(Action compile, SyntaxTree tree)
    {
        try
        {
            compile();
            return null;
        }
        catch (UnsupportedCodeException unsupported)
        {
            return Failures.OfDiagnostics([new Diagnostic(unsupported.Code, DiagnosticSeverity.Error, unsupported.Message, default)], tree);
        }
        catch (Exception defect) when (!thread.IsStopped)
        {
            return Failures.OfDefect(defect);
        }
    }

    /// <summary>What displays something gives a handle to it, which is nothing to look at.</summary>
    private static bool IsShown(object? value) => value != CellGuard.NoValue && value is not DisplayedValue;
}
