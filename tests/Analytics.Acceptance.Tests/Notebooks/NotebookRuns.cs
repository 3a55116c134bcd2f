using Analytics.Testing;

namespace Analytics.Acceptance.Tests.Notebooks;

/// <summary>Runs all notebooks twice with the real command, once for all tests that look at what came of it.</summary>
public sealed class NotebookRuns : IAsyncLifetime, IDisposable
{
    public const string Tests = "Tests of what running all notebooks leaves";

    private readonly TemporaryFolder _folder = new();

    /// <summary>What the first run printed.</summary>
    public CommandResult First { get; private set; } = new(-1, "", "");

    /// <summary>What the second run printed.</summary>
    public CommandResult Second { get; private set; } = new(-1, "", "");

    /// <summary>The folder the first run wrote to.</summary>
    public string FirstOutput => _folder.PathOf("first");

    /// <summary>The folder the second run wrote to.</summary>
    public string SecondOutput => _folder.PathOf("second");

    /// <summary>The names of the assemblies that the first run had loaded when it ended.</summary>
    public IReadOnlyList<string> LoadedAssemblies { get; private set; } = [];

    /// <summary>The committed notebooks, in ordinal order.</summary>
    public static IReadOnlyList<string> Committed { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("notebooks"), "*.ipynb").Order(StringComparer.Ordinal)];

    public async Task InitializeAsync()
    {
        var loaded = _folder.PathOf("loaded.txt");
        var hooks = new Dictionary<string, string>
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(AnalyticsCommand).Assembly.Location,
            ["ANALYTICS_LOADED_ASSEMBLIES"] = loaded,
        };
        First = await AnalyticsCommand.RunAsync(["run", "notebooks", "--output", FirstOutput], null, hooks);
        LoadedAssemblies = File.Exists(loaded) ? File.ReadAllLines(loaded) : [];
        // From another folder, because what a notebook shows must not depend on where the command is called.
        Second = await AnalyticsCommand.RunAsync(["run", Repository.PathOf("notebooks"), "--output", SecondOutput], _folder.Path);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
