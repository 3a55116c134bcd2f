using System.Diagnostics;
using Analytics.Notebooks;
using Microsoft.CodeAnalysis;

namespace Analytics.ScriptingBench;

/// <summary>
/// How long an answer about a cell takes while it is written. Roslyn's figure is the least that any answer of it takes: to bind the cell
/// behind the session and look up what can be named at the cursor; what an editor makes of that comes on top.
/// </summary>
internal static class ServicesMeasurement
{
    private const char Cursor = '‸';
    private const int Rounds = 40;

    public static void Measure(Table table)
    {
        var cells = CellFile.Read("services.txt");
        using var ours = new OwnEngine();
        using var roslyn = new RoslynEngine();
        ours.Run(cells[0]);
        roslyn.Run(cells[0]);
        foreach (var cell in cells.Skip(1))
        {
            var position = cell.IndexOf(Cursor, StringComparison.Ordinal);
            Measure(table, cell.Remove(position, 1), position, ours.Services, roslyn);
        }
    }

    private static void Measure(Table table, string cell, int position, ICellServices ours, RoslynEngine roslyn)
    {
        var (completion, inspection) = (new Pairs(), new Pairs());
        for (var round = 0; round < Rounds; round++)
        {
            var least = Time(() => LookUp(roslyn.CompilationOf(cell), position));
            var completing = Time(() => ours.CompleteAsync(cell, position).GetAwaiter().GetResult());
            var inspecting = Time(() => ours.InspectAsync(cell, Math.Max(0, position - 2)).GetAwaiter().GetResult());
            if (round < Rounds / 2) continue;
            completion.Add(completing, least);
            inspection.Add(inspecting, least);
        }

        var name = cell[(cell.LastIndexOf('\n') + 1)..];
        name = $"{(name.Length > 22 ? "…" + name[^22..] : name)} ({cell.Length} characters)";
        table.Add($"complete {name}", "ms", completion, 1.0);
        table.Add($"inspect {name}", "ms", inspection, 1.0);
    }

    private static int LookUp(Compilation compilation, int position)
    {
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single());
        compilation.GetDiagnostics();
        return model.LookupSymbols(position, includeReducedExtensionMethods: true).Length;
    }

    private static double Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }
}
