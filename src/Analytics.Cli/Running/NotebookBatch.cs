using Analytics.Cli.CommandLine;
using Analytics.Cli.Inputs;
using Analytics.Cli.Terminals;
using Analytics.Notebooks;

namespace Analytics.Cli.Running;

/// <summary>Runs several notebooks one after another; what is wrong with one does not keep the others from running.</summary>
internal sealed class NotebookBatch(Terminal terminal, NotebookEngine engine, RunSettings settings)
{
    /// <summary>Runs them, writes their outputs as each is done, and ends with a line for each.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<NotebookInput> inputs, CancellationToken cancellationToken)
    {
        var writer = new BatchOutput(settings);
        writer.Check(inputs);
        var entries = inputs.Select(Load).ToArray();
        Parameterize(entries);

        using var status = new StatusLine(terminal);
        var runner = engine.Runner();
        foreach (var entry in entries.Where(entry => entry.Notebook is not null))
        {
            await RunAsync(entry, runner, status, cancellationToken);
            Write(entry, () => writer.Write(entry));
        }

        status.Clear();
        writer.WriteIndex();
        foreach (var line in BatchSummary.Lines(entries)) terminal.Out.WriteLine(line);
        return entries.All(entry => entry.Succeeded) ? ExitCodes.Success : ExitCodes.Failure;
    }

    private BatchEntry Load(NotebookInput input)
    {
        var entry = new BatchEntry(input);
        try
        {
            entry.Notebook = Notebook.Load(input.FullPath);
        }
        catch (NotebookFormatException fault)
        {
            Fail(entry, fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fail(entry, $"{input.Path}: it cannot be read: {fault.Message}");
        }

        return entry;
    }

    private void Parameterize(BatchEntry[] entries)
    {
        if (settings.Parameters.Count == 0) return;
        var read = entries.Where(entry => entry.Notebook is not null).ToArray();
        ParameterCells.Check([.. read.Select(entry => entry.Notebook!)], settings.Parameters);
        foreach (var entry in read) entry.Notebook = ParameterCells.Inject(entry.Notebook!, settings.Parameters);
    }

    private async Task RunAsync(BatchEntry entry, NotebookRunner runner, StatusLine status, CancellationToken cancellationToken)
    {
        if (!terminal.IsWatched) terminal.Say($"Running {entry.Input.Path}");
        var options = new RunOptions(settings.CellTimeout, settings.AllowErrors);
        var run = await runner.RunAsync(entry.Notebook!, options, new BatchProgress(entry.Input, status), cancellationToken);
        status.Clear();
        entry.Run = run;
        foreach (var error in run.Errors) terminal.Say((error with { NotebookName = entry.Input.Path }).ToString());
    }

    private void Write(BatchEntry entry, Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fail(entry, $"{entry.Input.Path}: its outputs cannot be written: {fault.Message}");
        }
    }

    private void Fail(BatchEntry entry, string problem)
    {
        entry.Problem = problem;
        terminal.Say(problem);
    }
}
