using Analytics.Notebooks;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Session;

/// <summary>Runs cells, each on a thread of its own, from their text to their result.</summary>
internal sealed class CellRunner(CellCompiler compiler)
{
    private readonly DirectiveResolver _directives = new(compiler);
    private readonly SessionRuns _runs = new(compiler.Module.Checkpoints);

    public async Task<CellResult> RunAsync(CellSubmission cell, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Failures.Interrupted;
        compiler.Begin();
        var completion = new TaskCompletionSource<CellResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var route = new OutputRoute(cell.Output, cell.Input);
        var thread = new CellThread(_runs);
        thread.Cell.Report = thrown => route.Write(OutputStream.Error, Failures.OfBackground(thrown, compiler.Module));
        var steps = new CellSteps(compiler, thread, cell);
        thread.Start(self =>
        {
            RoutedConsole.Current = route;
            completion.TrySetResult(RunOn(self, steps, cell));
        });
        void Stop(StopReason reason) => thread.Stop(reason, () =>
        {
            route.Close();
            steps.End();
            completion.TrySetResult(Stopped(thread, null));
        });
        using var memory = MemoryWatch.Start(compiler.Options.MemoryLimit, () => Stop(StopReason.OutOfMemory));
        await using var registration = cancellationToken.Register(() => Stop(StopReason.Interrupted));
        return await completion.Task;
    }

    /// <summary>Runs on the cell's thread. Nothing the code does may come through but as a result.</summary>
    private CellResult RunOn(CellThread thread, CellSteps steps, CellSubmission cell)
    {
        try
        {
            return RunFiles(steps, cell);
        }
        catch (Exception stopped) when (thread.IsStopped)
        {
            return Stopped(thread, steps.Running is { } text ? new Traceback(compiler.Module).LineIn(stopped, text) : null);
        }
        catch (Exception thrown)
        {
            return Failures.OfException(thrown, steps.Running, compiler.Module);
        }
        finally
        {
            steps.End();
        }
    }

    private CellResult Stopped(CellThread thread, int? line) => Failures.OfStop(thread.Cell.Reason, compiler.Options.MemoryLimit ?? 0, line);

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
