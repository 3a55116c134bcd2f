using System.CommandLine;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Kernels;

/// <summary>Shows the kernels that installing left, what each starts, and whether that is still there.</summary>
internal sealed class KernelListCommand : ExampledCommand
{
    private static readonly Example[] ExampleCalls = [new("kernel list", "Show the installed kernels of this command")];

    private readonly Option<string?> _prefix = new("--prefix") { Description = "Look in that installation alone", HelpName = "folder" };
    private readonly Terminal _terminal;

    public KernelListCommand(Terminal terminal)
        : base("list", "Show the kernels that were installed by this command", ExampleCalls)
    {
        _terminal = terminal;
        Add(_prefix);
        SetAction(Execute);
    }

    private int Execute(ParseResult options)
    {
        var folders = options.GetValue(_prefix) is { Length: > 0 } prefix ? [JupyterFolders.Below(Path.GetFullPath(prefix))] : JupyterFolders.OfProcess().All;
        var kernels = folders.SelectMany(InFolder).Where(kernel => kernel.IsOurs).ToArray();
        if (kernels.Length == 0)
        {
            _terminal.Say("No kernel of this command is installed. Install one with: analytics kernel install");
            return ExitCodes.Success;
        }

        var width = kernels.Max(kernel => kernel.Name.Length);
        foreach (var kernel in kernels)
        {
            var state = kernel.MissingTarget is { } missing ? $"BROKEN: {missing} is not there; install it again" : $"starts {kernel.Arguments[0]}";
            _terminal.Out.WriteLine($"{kernel.Name.PadRight(width)}  {kernel.Folder}  {state}");
        }

        return ExitCodes.Success;
    }

    private static IEnumerable<KernelSpec> InFolder(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(KernelSpec.Find).OfType<KernelSpec>() : [];
}
