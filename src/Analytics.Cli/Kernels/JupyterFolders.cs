namespace Analytics.Cli.Kernels;

/// <summary>The folders in which Jupyter clients look for kernels, on each system and as its environment variables say.</summary>
/// <param name="System">The system whose customs hold.</param>
/// <param name="Home">The user's own folder.</param>
/// <param name="Variable">The value of an environment variable; null or empty where it is not set.</param>
internal sealed record JupyterFolders(JupyterFolders.Platform System, string Home, Func<string, string?> Variable)
{
    /// <summary>Systems with different customs.</summary>
    internal enum Platform
    {
        Linux,
        MacOS,
        Windows,
    }

    /// <summary>The folder for one user.</summary>
    public string User => Kernels(Set("JUPYTER_DATA_DIR") ?? System switch
    {
        Platform.Windows => Path.Combine(Set("APPDATA") ?? Path.Combine(Home, "AppData", "Roaming"), "jupyter"),
        Platform.MacOS => Path.Combine(Home, "Library", "Jupyter"),
        _ => Path.Combine(Set("XDG_DATA_HOME") ?? Path.Combine(Home, ".local", "share"), "jupyter"),
    });

    /// <summary>The folder of the Python environment that is active; null where none is.</summary>
    public string? Environment => (Set("VIRTUAL_ENV") ?? Set("CONDA_PREFIX")) is { } prefix ? Below(prefix) : null;

    /// <summary>All folders a client of this user would look in, in the order it does.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            string[] shared = System == Platform.Windows
                ? [Path.Combine(Set("PROGRAMDATA") ?? @"C:\ProgramData", "jupyter")]
                : ["/usr/local/share/jupyter", "/usr/share/jupyter"];
            var given = (Set("JUPYTER_PATH") ?? "").Split(System == Platform.Windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries);
            string?[] all = [.. given.Select(Kernels), User, Environment, .. shared.Select(Kernels)];
            return [.. all.OfType<string>().Distinct(StringComparer.Ordinal)];
        }
    }

    public static JupyterFolders OfProcess() => new(
        OperatingSystem.IsWindows() ? Platform.Windows : OperatingSystem.IsMacOS() ? Platform.MacOS : Platform.Linux,
        global::System.Environment.GetFolderPath(global::System.Environment.SpecialFolder.UserProfile),
        global::System.Environment.GetEnvironmentVariable);

    /// <summary>The folder of an installation, such as <c>/usr/local</c> or a Python environment.</summary>
    public static string Below(string prefix) => Kernels(Path.Combine(prefix, "share", "jupyter"));

    private static string Kernels(string data) => Path.Combine(data, "kernels");

    private string? Set(string variable) => Variable(variable) is { Length: > 0 } value ? value : null;
}
