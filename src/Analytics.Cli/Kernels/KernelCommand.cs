using System.CommandLine;
using Analytics.Cli.Running;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Kernels;

/// <summary>Makes the notebooks' engine known to Jupyter clients, and is started by them.</summary>
internal sealed class KernelCommand : Command
{
    public KernelCommand(Terminal terminal, Func<NotebookEngine> engine)
        : base("kernel", "Run notebooks inside Jupyter, VS Code and other clients")
    {
        Add(new KernelInstallCommand(terminal));
        Add(new KernelListCommand(terminal));
        Add(new KernelRemoveCommand(terminal));
        Add(new KernelStartCommand(terminal, engine));
    }
}
