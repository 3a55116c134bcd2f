using System.Globalization;

namespace Analytics.Cli.Running;

/// <summary>What a batch came to, a line a notebook.</summary>
internal static class BatchSummary
{
    public static IEnumerable<string> Lines(IReadOnlyList<BatchEntry> entries)
    {
        var width = entries.Max(entry => entry.Input.Path.Length);
        return entries.Select(entry => $"{Verdict(entry)}  {entry.Input.Path.PadRight(width)}  {Figures(entry)}");
    }

    private static string Verdict(BatchEntry entry) => !entry.Succeeded ? "FAILED" : entry.IsAsStored ? "ok    " : "DIFFER";

    private static string Figures(BatchEntry entry)
    {
        if (entry.Run is not { } run) return entry.Notebook is null ? "not run: it cannot be read" : "not run to its end";
        var figures = string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted(run.CellCount, "cell")}, {run.Elapsed.TotalSeconds:0.0} s, {Counted(run.Errors.Count, "error")}");
        if (entry.Comparison is { } comparison) figures += comparison.AreEqual ? ", as stored" : $", {Counted(comparison.Changes.Count, "cell")} not as stored";
        return entry.Problem is null ? figures : figures + ", not written";
    }

    private static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
