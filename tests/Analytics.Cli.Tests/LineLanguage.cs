using Analytics.Cli.Display;
using Analytics.Cli.Running;
using Analytics.Notebooks;

namespace Analytics.Cli.Tests;

/// <summary>
/// A language for tests of what surrounds the cells: <c>fail TEXT</c> on a line fails there, <c>wait</c> waits until it is interrupted,
/// <c>print TEXT</c> prints, and the last line's text is the cell's value.
/// </summary>
internal sealed class LineLanguage : ICellLanguage
{
    public string Name => "csharp";

    public IReadOnlyList<string> Aliases => [];

    public IReadOnlyList<SessionVariable> Variables => [];

    public NotebookEngine Engine => new((_, _) => [new LineLanguage { Waiting = Waiting }], new ValueFormatting([new ResultFormatter()]));

    /// <summary>Called when a cell begins to wait.</summary>
    public Action? Waiting { get; init; }

    public async Task<CellResult> ExecuteAsync(CellSubmission cell, CancellationToken cancellationToken)
    {
        var lines = cell.Code.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var (command, text) = lines[i].Split(' ', 2) is [var first, var rest] ? (first, rest) : (lines[i], "");
            if (command == "print") cell.Output.Write(OutputStream.Out, text + "\n");
            if (command == "fail") return new CellResult { Outcome = CellOutcome.Failed, Failure = new CellFailure("CS0103", text, i + 1, []) };
            if (command == "wait")
            {
                Waiting?.Invoke();
                await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
                return new CellResult { Outcome = CellOutcome.Interrupted };
            }
        }

        return new CellResult { Outcome = CellOutcome.Succeeded, HasValue = true, Value = lines[^1] };
    }

    public void SetVariable(string name, object? value, Type type) => throw new NotSupportedException("This language has no variables.");
}
