using System.CommandLine;
using System.Text;
using System.Text.Json;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Terminals;
using Analytics.Notebooks;

namespace Analytics.Cli.Running.Executing;

/// <summary>The other end of <see cref="WorkerProcess"/>: runs the notebook that comes from standard input. Not for people to call.</summary>
internal sealed class WorkerCommand : Command
{
    public const string CommandName = "run-worker";

    private readonly Lock _lock = new();
    private readonly Terminal _terminal;

    public WorkerCommand(Terminal terminal, Func<NotebookEngine> engine)
        : base(CommandName)
    {
        _terminal = terminal;
        Hidden = true;
        SetAction((_, cancellationToken) => Task.Run(() => RunAsync(engine(), cancellationToken), CancellationToken.None));
    }

    private async Task<int> RunAsync(NotebookEngine engine, CancellationToken cancellationToken)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        var line = await input.ReadLineAsync(cancellationToken) ?? throw new UsageException($"{CommandName} is what “run --jobs” calls; use that.");
        var request = JsonSerializer.Deserialize(line, WorkerJson.Default.WorkerRequest)!;
        var notebook = Notebook.Read(request.Contents, request.FilePath);
        var run = await engine.Runner(request.MemoryLimit).RunAsync(notebook, request.Options, new Steps(Send), cancellationToken);
        Send(new WorkerReply(null, new WorkerResult(run.Notebook.ToBytes(), run.CellCount, run.Elapsed, run.Errors)));
        return ExitCodes.Success;
    }

    private void Send(WorkerReply reply)
    {
        lock (_lock) _terminal.Out.WriteLine(JsonSerializer.Serialize(reply, WorkerJson.Default.WorkerReply));
    }

    private sealed class Steps(Action<WorkerReply> send) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => send(new WorkerReply(value, null));
    }
}
