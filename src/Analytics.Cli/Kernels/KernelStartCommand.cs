using System.CommandLine;
using System.Runtime.InteropServices;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Running;
using Analytics.Cli.Terminals;
using Analytics.Jupyter;
using Analytics.Notebooks;

namespace Analytics.Cli.Kernels;

/// <summary>Runs the kernel until its client ends it, or is gone itself.</summary>
internal sealed class KernelStartCommand : ExampledCommand
{
    private static readonly Example[] ExampleCalls = [new("kernel start --connection-file kernel.json", "Listen where the file says, which a client has written")];

    private readonly Option<string> _connection = new("--connection-file")
    {
        Description = "The file in which the client says where to listen",
        HelpName = "file",
    };

    private readonly Option<bool> _lines = new("--stdio") { Description = "Speak with the client that started it over standard input and output, a message a line" };

    public KernelStartCommand(Terminal terminal, Func<NotebookEngine> engine)
        : base("start", "Run the kernel; clients do this by themselves", ExampleCalls)
    {
        Add(_connection);
        Add(_lines);
        SetAction((options, _) => options.GetValue(_lines)
            ? RunLinesAsync(options.GetValue(_connection), terminal, engine)
            : RunAsync(Connection(options.GetValue(_connection)), terminal, engine));
    }

    private static async Task<int> RunAsync(ConnectionFile connection, Terminal terminal, Func<NotebookEngine> engine)
    {
        using (var kernel = new JupyterKernel(connection, KernelIdentity.Description, () => Session(engine()), message => terminal.Say($"analytics: {message}")))
        {
            await EndAsync(kernel.Ended, kernel.Interrupt);
        }

        JupyterKernel.ReleaseSockets();
        return ExitCodes.Success;
    }

    private static async Task<int> RunLinesAsync(string? connection, Terminal terminal, Func<NotebookEngine> engine)
    {
        if (connection is not null) throw new UsageException("give either --connection-file or --stdio.");
        var (input, output) = ReservedStreams.Take();
        using var kernel = new LineKernel(input, output, KernelIdentity.Description, () => Session(engine()), message => terminal.Say($"analytics: {message}"));
        await EndAsync(kernel.Ended, kernel.Interrupt);
        return ExitCodes.Success;
    }

    /// <summary>Waits until the kernel is to end: by its client's word, by a signal, or because the client is gone.</summary>
    private static async Task EndAsync(Task ended, Action onInterrupt)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            onInterrupt();
        });
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            told.TrySetResult();
        });
        await Task.WhenAny(ended, told.Task, ParentProcess.Ended());
    }

    /// <summary>Clients start kernels in the folder of the notebook.</summary>
    private static NotebookSession Session(NotebookEngine engine) => new(engine.Languages(Environment.CurrentDirectory, null), engine.Formatting);

    private static ConnectionFile Connection(string? path)
    {
        if (path is null) throw new UsageException("say where to listen with --connection-file.");
        try
        {
            return ConnectionFile.Load(path);
        }
        catch (FormatException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }
}
