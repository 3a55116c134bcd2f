using System.Diagnostics;
using System.Globalization;

namespace Analytics.ScriptingBench;

/// <summary>How long a cell takes, from its text to its result, in a session that has run some.</summary>
internal static class WarmMeasurement
{
    /// <summary>How often a notebook's chapter is repeated, under names of its own.</summary>
    private const int Chapters = 6;

    public static void Measure(Table table)
    {
        var cells = CellFile.Read("warm.txt");
        var chapter = CellFile.Read("notebook.txt");
        var notebook = Enumerable.Range(1, Chapters)
            .SelectMany(n => chapter.Select(cell => cell.Replace("§", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))
            .ToList();
        using var ours = EngineNames.Start(EngineNames.Ours);
        using var roslyn = EngineNames.Start(EngineNames.Roslyn);
        // The compilers themselves must have been compiled to their best before they are timed.
        for (var round = 0; round < 3; round++) RunAll(table, ours, roslyn, cells);
        table.Add($"a small cell, warm ({cells.Count} cells)", "ms", RunAll(table, ours, roslyn, cells), 1.0 / 4);

        using var ourNotebook = EngineNames.Start(EngineNames.Ours);
        using var roslynNotebook = EngineNames.Start(EngineNames.Roslyn);
        var pairs = RunAll(table, ourNotebook, roslynNotebook, notebook);
        table.Add($"a cell of a notebook of {notebook.Count}", "ms", pairs, 1.0 / 4);
    }

    private static Pairs RunAll(Table table, IEngine ours, IEngine roslyn, IReadOnlyList<string> cells)
    {
        var pairs = new Pairs();
        foreach (var cell in cells)
        {
            var (ourTime, ourValue) = Time(ours, cell);
            var (roslynTime, roslynValue) = Time(roslyn, cell);
            table.Compare(cell, ourValue, roslynValue);
            pairs.Add(ourTime, roslynTime);
        }

        return pairs;
    }

    public static (double Milliseconds, object? Value) Time(IEngine engine, string cell)
    {
        var clock = Stopwatch.StartNew();
        var value = engine.Run(cell);
        return (clock.Elapsed.TotalMilliseconds, value);
    }
}
