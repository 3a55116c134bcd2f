using Analytics.Notebooks;

namespace Analytics.Scripting.Tests.Session;

/// <summary>A session whose cells are run one after the other.</summary>
internal sealed class CellSession(CSharpOptions? options = null) : IDisposable
{
    /// <summary>Long enough for any machine; a cell that is not stopped would otherwise hang the tests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private int _cells;

    public CSharpLanguage Language { get; } = new(options);

    public RecordedOutput Output { get; private set; } = new();

    /// <summary>Who is asked when a cell reads a line; null for nobody.</summary>
    public ICellInput? Input { get; init; }

    public async Task<CellResult> RunAsync(string code, Func<object?, MimeBundle>? format = null, CancellationToken cancellationToken = default)
    {
        Output = new RecordedOutput();
        return await Language.ExecuteAsync(new CellSubmission(code, ++_cells, Output) { Format = format, Input = Input }, cancellationToken).WaitAsync(Patience, CancellationToken.None);
    }

    /// <summary>Runs a cell that must succeed; gives its value.</summary>
    public async Task<object?> ValueOfAsync(string code)
    {
        var result = await RunAsync(code);
        Assert.True(result.Outcome == CellOutcome.Succeeded, $"{code}\n{result.Failure}\n{string.Join('\n', result.Diagnostics)}");
        return result.Value;
    }

    /// <summary>Runs a cell that must fail while it runs; gives the failure.</summary>
    public async Task<CellFailure> FailureOfAsync(string code)
    {
        var result = await RunAsync(code);
        Assert.Equal(CellOutcome.Failed, result.Outcome);
        return result.Failure!;
    }

    /// <summary>Starts a cell, interrupts it once it has written something, and gives its result.</summary>
    public async Task<CellResult> InterruptAsync(string code)
    {
        using var interrupt = new CancellationTokenSource();
        var running = RunAsync($"Console.Write(\"started\"); {code}", cancellationToken: interrupt.Token);
        while (Output.Text.Length == 0 && !running.IsCompleted) await Task.Delay(5);
        await interrupt.CancelAsync();
        return await running;
    }

    public void Dispose() => Language.Dispose();
}
