using Analytics.Cli.CommandLine;
using Analytics.Cli.Comparing;
using Analytics.Cli.Inputs;
using Analytics.Cli.Running.Executing;
using Analytics.Cli.Running.Parameters;
using Analytics.Cli.Terminals;
using Analytics.Notebooks;

namespace Analytics.Cli.Running;

/// <summary>Runs several notebooks; what is wrong with one does not keep the others from running.</summary>
internal sealed class NotebookBatch(Terminal terminal, INotebookExecutor executor, RunSettings settings)
{
    private readonly BatchOutput _writer = new(settings);

    /// <summary>Runs them, writes their outputs in their order as they are done, and ends with a line for each.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<NotebookInput> inputs, CancellationToken cancellationToken)
    {
        _writer.Check(inputs);
        var entries = inputs.Select(Load).ToArray();
        Parameterize(entries);

        using (var status = new StatusLine(terminal))
        {
            await RunAllAsync([.. entries.Where(entry => entry.Notebook is not null)], status, cancellationToken);
        }

        _writer.WriteIndex();
        foreach (var line in BatchSummary.Lines(entries)) terminal.Out.WriteLine(line);
        return entries.All(entry => entry.Succeeded && entry.IsAsStored) ? ExitCodes.Success : ExitCodes.Failure;
    }

    private BatchEntry Load(NotebookInput input)
    {
        var entry = new BatchEntry(input) { Notebook = input.Read(out var problem) };
        if (entry.Notebook is null) Fail(entry, problem);
        return entry;
    }

    private void Parameterize(BatchEntry[] entries)
    {
        if (settings.Parameters.Count == 0) return;
        var read = entries.Where(entry => entry.Notebook is not null).ToArray();
        ParameterCells.Check([.. read.Select(entry => entry.Notebook!)], settings.Parameters);
        foreach (var entry in read) entry.Notebook = ParameterCells.Inject(entry.Notebook!, settings.Parameters);
    }

    private async Task RunAllAsync(BatchEntry[] entries, StatusLine status, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var places = new SemaphoreSlim(settings.Jobs);
        var runs = entries.Select(entry => RunAsync(entry, places, status, stopping.Token)).ToArray();
        try
        {
            foreach (var (entry, run) in entries.Zip(runs))
            {
                await run;
                status.Clear();
                Finish(entry);
            }
        }
        finally
        {
            // Nobody would wait for the others: whatever ended this one ends them all.
            await stopping.CancelAsync();
            await Task.WhenAll(runs).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task RunAsync(BatchEntry entry, SemaphoreSlim places, StatusLine status, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            if (!terminal.IsWatched) terminal.Say($"Running {entry.Input.Path}");
            entry.Run = await executor.RunAsync(entry.Notebook!, settings.Options, new BatchProgress(entry.Input, status), cancellationToken);
        }
        catch (NotebookProcessException gone)
        {
            entry.Problem = $"{entry.Input.Path}: {gone.Message}";
        }
        finally
        {
            places.Release();
        }
    }

    private void Finish(BatchEntry entry)
    {
        if (entry.Run is not { } run)
        {
            terminal.Say(entry.Problem!);
            return;
        }

        foreach (var error in run.Errors) terminal.Say((error with { NotebookName = entry.Input.Path }).ToString());
        if (settings.Checks && run.Succeeded) Compare(entry, run);
        try
        {
            _writer.Write(entry);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fail(entry, $"{entry.Input.Path}: its outputs cannot be written: {fault.Message}");
        }
    }

    private void Compare(BatchEntry entry, NotebookRun run)
    {
        entry.Comparison = NotebookComparison.Compare(entry.Notebook!, run.Notebook);
        if (entry.Comparison.AreEqual) return;
        terminal.Out.WriteLine($"{entry.Input.Path}, as stored and as run now:");
        new ComparisonReport(terminal).Write(entry.Comparison);
        terminal.Out.WriteLine();
    }

    private void Fail(BatchEntry entry, string problem)
    {
        entry.Problem = problem;
        terminal.Say(problem);
    }
}
