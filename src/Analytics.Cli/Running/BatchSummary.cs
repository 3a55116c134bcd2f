using System.Globalization;

namespace Analytics.Cli.Running;

/// <summary>What a batch came to, a line a notebook.</summary>
internal static class BatchSummary
{
    public static IEnumerable<string> Lines(IReadOnlyList<BatchEntry> entries)
    {
        var width = entries.Max(entry => entry.Input.Path.Length);
        return entries.Select(entry => $"{(entry.Succeeded ? "ok    " : "FAILED")}  {entry.Input.Path.PadRight(width)}  {Figures(entry)}");
    }

    private static string Figures(BatchEntry entry)
    {
        if (entry.Run is not { } run) return "not run: it cannot be read";
        var figures = string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted(run.CellCount, "cell")}, {run.Elapsed.TotalSeconds:0.0} s, {Counted(run.Errors.Count, "error")}");
        return entry.Problem is null ? figures : figures + ", not written";
    }

    private static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
