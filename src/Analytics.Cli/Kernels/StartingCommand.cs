using System.Reflection;

namespace Analytics.Cli.Kernels;

/// <summary>The command line by which clients start the kernel: this very program, wherever it is.</summary>
internal static class StartingCommand
{
    private const string RootVariable = "DOTNET_ROOT";

    /// <summary>The command line of this process's program; the client puts in the name of the connection file.</summary>
    public static IReadOnlyList<string> OfProcess() => Of(Environment.ProcessPath!, Assembly.GetEntryAssembly()!.Location);

    /// <summary>The command line of a program.</summary>
    /// <param name="executable">The executable that runs.</param>
    /// <param name="assembly">The program's assembly, which the executable is given where it is .NET's own.</param>
    public static IReadOnlyList<string> Of(string executable, string assembly)
    {
        var isHost = Path.GetFileNameWithoutExtension(executable).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        string[] program = isHost ? [executable, assembly] : [executable];
        return [.. program, "kernel", "start", "--connection-file", "{connection_file}"];
    }

    /// <summary>What the program needs to find .NET where it is not in a usual place: clients are often started without the user's variables.</summary>
    public static IReadOnlyDictionary<string, string> NeededVariables() =>
        Environment.GetEnvironmentVariable(RootVariable) is { Length: > 0 } root
            ? new Dictionary<string, string> { [RootVariable] = root }
            : new Dictionary<string, string>();
}
