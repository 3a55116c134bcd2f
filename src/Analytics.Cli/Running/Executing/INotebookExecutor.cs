using Analytics.Notebooks;

namespace Analytics.Cli.Running.Executing;

/// <summary>Runs a notebook somewhere.</summary>
internal interface INotebookExecutor
{
    /// <summary>Runs it to its end, or to its first failure.</summary>
    /// <exception cref="NotebookProcessException">What ran it came to an end before the notebook did.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    Task<NotebookRun> RunAsync(Notebook notebook, RunOptions options, IProgress<RunProgress> progress, CancellationToken cancellationToken);
}

/// <summary>Runs notebooks one after another in this process.</summary>
internal sealed class OwnProcess(NotebookRunner runner) : INotebookExecutor
{
    public Task<NotebookRun> RunAsync(Notebook notebook, RunOptions options, IProgress<RunProgress> progress, CancellationToken cancellationToken) =>
        runner.RunAsync(notebook, options, progress, cancellationToken);
}
