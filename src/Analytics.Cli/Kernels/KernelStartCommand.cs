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
        Required = true,
    };

    public KernelStartCommand(Terminal terminal, Func<NotebookEngine> engine)
        : base("start", "Run the kernel; clients do this by themselves", ExampleCalls)
    {
        Add(_connection);
        SetAction((options, _) => RunAsync(Connection(options.GetRequiredValue(_connection)), terminal, engine));
    }

    private static async Task<int> RunAsync(ConnectionFile connection, Terminal terminal, Func<NotebookEngine> engine)
    {
        using (var kernel = new JupyterKernel(connection, KernelIdentity.Description, () => Session(engine()), message => terminal.Say($"analytics: {message}")))
        {
            var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
            {
                signal.Cancel = true;
                kernel.Interrupt();
            });
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
            {
                signal.Cancel = true;
                told.TrySetResult();
            });
            await Task.WhenAny(kernel.Ended, told.Task, ParentProcess.Ended());
        }

        JupyterKernel.ReleaseSockets();
        return ExitCodes.Success;
    }

    /// <summary>Clients start kernels in the folder of the notebook.</summary>
    private static NotebookSession Session(NotebookEngine engine) => new(engine.Languages(Environment.CurrentDirectory), engine.Formatting);

    private static ConnectionFile Connection(string path)
    {
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
