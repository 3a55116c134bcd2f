using System.CommandLine;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Terminals;
using Analytics.Notebooks;

namespace Analytics.Cli.Kernels;

/// <summary>Makes the kernel known to Jupyter clients.</summary>
internal sealed class KernelInstallCommand : ExampledCommand
{
    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    private static readonly Example[] ExampleCalls =
    [
        new("kernel install", "Let Jupyter and VS Code of this user run notebooks with this command"),
        new("kernel install --name .net-csharp", "Do so for notebooks that were made for Polyglot Notebooks"),
    ];

    private readonly Option<string> _name = KernelName.Option();
    private readonly Option<string> _displayName = new("--display-name")
    {
        Description = "What clients show in their list of kernels",
        HelpName = "text",
        DefaultValueFactory = _ => "C# (Analytics)",
    };

    private readonly KernelLocation _location = new("Replace a kernel of that name that another program installed");
    private readonly Terminal _terminal;

    public KernelInstallCommand(Terminal terminal)
        : base("install", "Make the engine known to Jupyter and VS Code as a kernel", ExampleCalls)
    {
        _terminal = terminal;
        Add(_name);
        Add(_displayName);
        _location.AddTo(this);
        SetAction(Execute);
    }

    private int Execute(ParseResult options)
    {
        var name = options.GetRequiredValue(_name);
        var (folder, _) = _location.Find(options, name, "To replace it use --force, or choose another --name.");
        foreach (var logo in Logos) AtomicFile.Write(Path.Combine(folder, logo), Resource(logo));
        // Last, because a folder without it is no kernel to anybody.
        AtomicFile.Write(
            Path.Combine(folder, KernelSpec.FileName),
            KernelSpec.Write(options.GetRequiredValue(_displayName), StartingCommand.OfProcess(), StartingCommand.NeededVariables()));
        _terminal.Out.WriteLine($"Installed the kernel “{name}” in {folder}");
        return ExitCodes.Success;
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(KernelInstallCommand).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
