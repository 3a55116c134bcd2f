using Analytics.Notebooks;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Emit;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Session;

/// <summary>Runs cells, each on a thread of its own, from their text to their result.</summary>
internal sealed class CellRunner(CellCompiler compiler)
{
    private static readonly CellResult Interrupted = new() { Outcome = CellOutcome.Interrupted };

    private readonly DirectiveResolver _directives = new(compiler);

    public async Task<CellResult> RunAsync(CellSubmission cell, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Interrupted;
        var completion = new TaskCompletionSource<CellResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var route = new OutputRoute(cell.Output);
        var thread = new CellThread(compiler.Module.Checkpoints);
        var steps = new CellSteps(compiler, thread, cell);
        thread.Start(self =>
        {
            RoutedConsole.Current = route;
            completion.TrySetResult(RunOn(self, steps, cell));
        });
        await using var registration = cancellationToken.Register(() => thread.Interrupt(() =>
        {
            route.Close();
            steps.ForgetUnreached();
            completion.TrySetResult(Interrupted);
        }));
        return await completion.Task;
    }

    /// <summary>Runs on the cell's thread. Nothing the code does may come through but as a result.</summary>
    private CellResult RunOn(CellThread thread, CellSteps steps, CellSubmission cell)
    {
        try
        {
            return RunFiles(steps, cell);
        }
        catch (Exception) when (thread.IsInterrupted)
        {
            return Interrupted;
        }
        catch (Exception thrown)
        {
            return Failures.OfException(thrown, steps.Running, compiler.Module);
        }
        finally
        {
            steps.ForgetUnreached();
        }
    }

    /// <summary>Runs the files that the cell loads, then the cell.</summary>
    private CellResult RunFiles(CellSteps steps, CellSubmission cell)
    {
        var tree = SyntaxTree.Parse(cell.Code);
        var files = new List<SyntaxTree>();
        var problems = _directives.Follow(tree, files);
        if (problems.Count > 0) return Failures.OfDiagnostics(problems, tree);
        foreach (var file in files)
        {
            if (steps.Run(file) is { Outcome: not CellOutcome.Succeeded } failed) return failed;
        }

        return steps.Run(tree);
    }
}

/// <summary>The steps by which one cell, or a file it loads, is run.</summary>
internal sealed class CellSteps(CellCompiler compiler, CellThread thread, CellSubmission cell)
{
    private EmittedCell? _emitted;

    /// <summary>What is being run; null before.</summary>
    public SourceText? Running { get; private set; }

    public CellResult Run(SyntaxTree tree)
    {
        BoundSubmission bound;
        try
        {
            bound = compiler.Bind(tree);
            if (bound.HasErrors) return Failures.OfDiagnostics(bound.Diagnostics, tree);
            _emitted = compiler.Emit(bound, cell.Number);
        }
        catch (UnsupportedCodeException unsupported)
        {
            return Failures.OfDiagnostics([new Diagnostic("CELL0001", DiagnosticSeverity.Error, unsupported.Message, default)], tree);
        }
        catch (Exception defect) when (!thread.IsInterrupted)
        {
            return Failures.OfDefect(defect);
        }

        Running = tree.Text;
        var value = _emitted.Run(thread);
        var shown = IsShown(value) ? cell.Format?.Invoke(value) : null;
        _emitted.Complete();
        return new CellResult
        {
            Outcome = thread.IsInterrupted ? CellOutcome.Interrupted : CellOutcome.Succeeded,
            HasValue = IsShown(value),
            Value = IsShown(value) ? value : null,
            Shown = shown,
            Diagnostics = Failures.ToCellDiagnostics(bound.Diagnostics, tree),
        };
    }

    /// <summary>Where the code stopped half way, its variables that it had not come to are as if they had never been declared.</summary>
    public void ForgetUnreached() => _emitted?.ForgetUnreached();

    /// <summary>What displays something gives a handle to it, which is nothing to look at.</summary>
    private static bool IsShown(object? value) => value != CellGuard.NoValue && value is not DisplayedValue;
}
