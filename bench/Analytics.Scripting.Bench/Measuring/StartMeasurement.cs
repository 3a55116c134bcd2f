namespace Analytics.ScriptingBench;

/// <summary>From the start of a process to its first result, and the memory that takes.</summary>
internal static class StartMeasurement
{
    private const int Runs = 9;

    public static void Measure(Table table)
    {
        Measure(table, "1+1", "start.txt");
        Measure(table, "a first LINQ cell", "linq.txt");
    }

    private static void Measure(Table table, string what, string cells)
    {
        var (time, memory) = (new Pairs(), new Pairs());
        for (var run = -1; run < Runs; run++)
        {
            var ours = FreshProcess.Run(EngineNames.Ours, cells);
            var roslyn = FreshProcess.Run(EngineNames.Roslyn, cells);
            table.Compare(what, ours.Value, roslyn.Value);
            // The first run of each reads its files from the disk.
            if (run < 0) continue;
            time.Add(ours.Milliseconds, roslyn.Milliseconds);
            memory.Add(ours.Peak, roslyn.Peak);
        }

        table.Add($"process start to {what}", "ms", time, 1.0 / 8);
        table.Add($"peak memory of {what}", "MiB", memory, 1.0 / 2);
    }
}
