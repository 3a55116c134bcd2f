using System.Diagnostics;
using Analytics.Notebooks.Display;
using Analytics.Notebooks.Running;
using Analytics.Notebooks.Sessions;

namespace Analytics.Notebooks;

/// <summary>Runs notebooks from top to bottom, each in a session of its own and in its own folder.</summary>
public sealed class NotebookRunner
{
    private readonly Func<string, IReadOnlyList<ICellLanguage>> _languages;
    private readonly ValueFormatting _formatting;

    /// <summary>A runner.</summary>
    /// <param name="languages">Makes new languages for a notebook in the given folder; the first is for cells that ask for none.</param>
    /// <param name="formatting">How values are shown.</param>
    public NotebookRunner(Func<string, IReadOnlyList<ICellLanguage>> languages, ValueFormatting formatting)
    {
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentNullException.ThrowIfNull(formatting);
        _languages = languages;
        _formatting = formatting;
    }

    /// <summary>
    /// Runs every code cell that holds code. The first failure ends the run: cells after it keep no outputs. Nothing is written:
    /// the notebook with its outputs is in the answer. Relative paths mean files beside the notebook, so runs in one process wait for
    /// each other.
    /// </summary>
    /// <param name="notebook">The notebook; one that was not loaded from a file runs in the current folder.</param>
    /// <param name="options">Time limit and what to do after failures; null for none and stopping.</param>
    /// <param name="progress">Told when a cell begins and when it ends.</param>
    /// <param name="cancellationToken">Interrupts the cell that is running and ends the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<NotebookRun> RunAsync(
        Notebook notebook, RunOptions? options = null, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var folder = Path.GetDirectoryName(notebook.FilePath) ?? Environment.CurrentDirectory;
        using var working = await WorkingFolder.EnterAsync(folder, cancellationToken);
        LibraryFormatters.Reset();
        using var session = new NotebookSession(_languages(folder), _formatting);
        return await new Run(notebook, session, options ?? new RunOptions(), progress).ToEndAsync(cancellationToken);
    }

    private sealed class Run(Notebook notebook, NotebookSession session, RunOptions options, IProgress<RunProgress>? progress)
    {
        private readonly NotebookCell[] _cells = [.. notebook.Cells.Where(HasCode)];
        private readonly List<RunOutput> _outputs = [];
        private readonly List<NotebookError> _errors = [];

        public async Task<NotebookRun> ToEndAsync(CancellationToken cancellationToken)
        {
            var clock = Stopwatch.StartNew();
            foreach (var cell in _cells)
            {
                await RunCellAsync(cell, cancellationToken);
                if (_errors.Count > 0 && !options.AllowErrors) break;
            }

            return new NotebookRun(Executed(), _outputs.Count, clock.Elapsed, _errors);
        }

        private async Task RunCellAsync(NotebookCell cell, CancellationToken cancellationToken)
        {
            var output = new RunOutput(_outputs);
            _outputs.Add(output);
            var number = _outputs.Count;
            progress?.Report(new RunProgress(notebook.Name, number, _cells.Length, null));
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            if (options.CellTimeout is { } timeout) limit.CancelAfter(timeout);
            var result = await session.ExecuteAsync(cell.Source, cell.Language ?? notebook.Language, number, output, limit.Token);
            output.Complete();
            cancellationToken.ThrowIfCancellationRequested();

            if (result.Outcome == CellOutcome.Interrupted && limit.IsCancellationRequested) result = TimedOut(options.CellTimeout);
            if (result.Outcome != CellOutcome.Succeeded) AddError(result, cell, number, output);
            else if (result is { HasValue: true, Shown: { } shown }) output.End(new ResultOutput(shown, number));
            progress?.Report(new RunProgress(notebook.Name, number, _cells.Length, result.Outcome));
        }

        private void AddError(CellResult result, NotebookCell cell, int number, RunOutput output)
        {
            output.End(ErrorText.ToOutput(result, cell.Source, number));
            var failure = ErrorText.FailureOf(result);
            _errors.Add(new NotebookError(notebook.Name, number, failure.LineNumber, failure.Name, failure.Message));
        }

        private Notebook Executed()
        {
            var next = 0;
            return notebook.WithCells([.. notebook.Cells.Select(cell =>
                cell.Kind != CellKind.Code ? cell
                    : HasCode(cell) && next < _outputs.Count ? cell.WithResults(next + 1, _outputs[next++].ToOutputs())
                    : cell.WithResults(null, []))]);
        }

        private static bool HasCode(NotebookCell cell) => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source);

        private static CellResult TimedOut(TimeSpan? limit) => new()
        {
            Outcome = CellOutcome.Failed,
            Failure = new CellFailure("Timeout", $"The cell took longer than the {limit:g} it was given.", null, []),
        };
    }
}
