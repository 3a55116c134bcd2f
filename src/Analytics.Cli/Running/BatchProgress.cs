using Analytics.Cli.Inputs;
using Analytics.Cli.Terminals;
using Analytics.Notebooks;

namespace Analytics.Cli.Running;

/// <summary>Shows which cell of which notebook is running.</summary>
internal sealed class BatchProgress(NotebookInput input, StatusLine status) : IProgress<RunProgress>
{
    private const int BarWidth = 20;

    public void Report(RunProgress value)
    {
        if (value.Outcome is not null) return;
        var done = (value.CellNumber - 1) * BarWidth / value.CellCount;
        status.Show($"[{new string('#', done)}{new string('.', BarWidth - done)}] {input.Path}: cell {value.CellNumber} of {value.CellCount}");
    }
}
