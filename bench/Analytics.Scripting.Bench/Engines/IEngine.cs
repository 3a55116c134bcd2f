namespace Analytics.ScriptingBench;

/// <summary>A session in which cells run.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>Runs a cell that must succeed; gives the value of its trailing expression.</summary>
    object? Run(string cell);
}

internal static class EngineNames
{
    public const string Ours = "ours";

    public const string Roslyn = "roslyn";

    public static IEngine Start(string name) => name == Ours ? new OwnEngine() : new RoslynEngine();
}
