using System.Runtime.CompilerServices;

namespace Analytics.ScriptingBench;

/// <summary>
/// How fast code of cells runs. Only the code's own processor time counts, without the time it takes to compile the cell; what the run time's
/// compiler needs for it does count, since the cells of a notebook are run once.
/// </summary>
internal static class LoopMeasurement
{
    private const string Folder = "Loops/";
    private const int Runs = 7;

    /// <summary>What other programs do on the machine is not in it.</summary>
    private const string Clock = "Environment.CpuUsage.TotalTime";

    public static void Measure(Table table, Func<string, bool> wants)
    {
        foreach (var name in CellFile.Names(Folder))
        {
            if (wants("loops") || wants(name)) Measure(table, name);
        }
    }

    private static void Measure(Table table, string name)
    {
        // The last cell of a file is the loop, the others declare what it needs.
        var cells = CellFile.Read(Folder + name + ".csx");
        using var ours = EngineNames.Start(EngineNames.Ours);
        using var roslyn = EngineNames.Start(EngineNames.Roslyn);
        foreach (var cell in cells.SkipLast(1))
        {
            ours.Run(cell);
            roslyn.Run(cell);
        }

        var pairs = new Pairs();
        for (var run = 0; run < Runs; run++)
        {
            var (ourTime, ourValue) = Time(ours, cells[^1]);
            var (roslynTime, roslynValue) = Time(roslyn, cells[^1]);
            table.Compare(name, ourValue, roslynValue);
            pairs.Add(ourTime, roslynTime);
        }

        table.Add("loop: " + name.Replace('-', ' '), "ms", pairs.Best(), 1);
    }

    /// <summary>A loop leaves what it computed in a variable named <c>result</c>.</summary>
    private static (double Milliseconds, object? Value) Time(IEngine engine, string loop)
    {
        var value = (ITuple)engine.Run($"var clock = {Clock};\n{loop}\n({Clock} - clock, result)")!;
        return (((TimeSpan)value[0]!).TotalMilliseconds, value[1]);
    }
}
