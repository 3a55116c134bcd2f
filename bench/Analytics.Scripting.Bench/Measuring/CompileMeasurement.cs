namespace Analytics.ScriptingBench;

/// <summary>How long cells take that are long, or hard on a compiler.</summary>
internal static class CompileMeasurement
{
    private const int Runs = 7;

    public static void Measure(Table table)
    {
        foreach (var (what, file) in (ReadOnlySpan<(string, string)>)[("a cell of 200 lines, warm", "long.txt"), ("nested lambdas and overloads, warm", "lambdas.txt")])
        {
            using var ours = EngineNames.Start(EngineNames.Ours);
            using var roslyn = EngineNames.Start(EngineNames.Roslyn);
            var cells = CellFile.Read(file);
            var pairs = new Pairs();
            for (var run = -3; run < Runs; run++)
            {
                foreach (var cell in cells)
                {
                    var (ourTime, ourValue) = WarmMeasurement.Time(ours, cell);
                    var (roslynTime, roslynValue) = WarmMeasurement.Time(roslyn, cell);
                    table.Compare(what, ourValue, roslynValue);
                    if (run >= 0) pairs.Add(ourTime, roslynTime);
                }
            }

            table.Add(what, "ms", pairs, 1.0 / 4);
        }
    }
}
