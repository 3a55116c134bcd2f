using System.CommandLine;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Kernels;

/// <summary>Takes back what installing did.</summary>
internal sealed class KernelRemoveCommand : ExampledCommand
{
    private static readonly Example[] ExampleCalls =
    [
        new("kernel remove", "Remove the kernel “analytics” of this user"),
        new("kernel remove .net-csharp", "Remove the one that serves notebooks made for Polyglot Notebooks"),
    ];

    private readonly Argument<string> _name = KernelName.Argument();
    private readonly KernelLocation _location = new("Remove it even if another program installed it");
    private readonly Terminal _terminal;

    public KernelRemoveCommand(Terminal terminal)
        : base("remove", "Remove an installed kernel", ExampleCalls)
    {
        _terminal = terminal;
        Add(_name);
        _location.AddTo(this);
        SetAction(Execute);
    }

    private int Execute(ParseResult options)
    {
        var name = options.GetRequiredValue(_name);
        var (folder, installed) = _location.Find(options, name, "To remove it all the same use --force.");
        if (installed is null)
            throw new FailureException($"there is no kernel “{name}” (looked for {folder}). “analytics kernel list” shows those that are there.");

        // First, because a folder without it is no kernel to anybody.
        File.Delete(Path.Combine(folder, KernelSpec.FileName));
        Directory.Delete(folder, recursive: true);
        _terminal.Out.WriteLine($"Removed the kernel “{name}” from {folder}");
        return ExitCodes.Success;
    }
}
