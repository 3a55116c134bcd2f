using DiffPlex;
using DiffPlex.Chunkers;

namespace Analytics.Notebooks.Comparing;

/// <summary>The lines in which two texts differ.</summary>
internal static class LineDifference
{
    private const int Context = 1;
    private const int LongestLine = 300;
    private const int MostLines = 80;
    private static readonly LineChange Gap = LineChange.Same("…");

    /// <summary>Empty where the texts are equal.</summary>
    public static IReadOnlyList<LineChange> Between(string before, string after)
    {
        if (before == after) return [];
        var difference = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        var (old, now) = (difference.PiecesOld, difference.PiecesNew);
        var lines = new List<LineChange>();
        var next = 0;
        foreach (var block in difference.DiffBlocks)
        {
            var from = Math.Max(next, block.DeleteStartA - Context);
            if (from > next) lines.Add(Gap);
            for (var i = from; i < block.DeleteStartA; i++) lines.Add(LineChange.Same(old[i]));
            for (var i = 0; i < block.DeleteCountA; i++) lines.Add(LineChange.Removed(old[block.DeleteStartA + i]));
            for (var i = 0; i < block.InsertCountB; i++) lines.Add(LineChange.Added(now[block.InsertStartB + i]));
            next = Math.Min(old.Count, block.DeleteStartA + block.DeleteCountA + Context);
            for (var i = block.DeleteStartA + block.DeleteCountA; i < next; i++) lines.Add(LineChange.Same(old[i]));
        }

        // Texts that are equal line by line differ in a last line end.
        if (lines.Count == 0) return [LineChange.Same(after.EndsWith('\n') ? "a line end at the end of the text is new" : "the line end at the end of the text is gone")];
        if (next < old.Count) lines.Add(Gap);
        return Shortened(lines);
    }

    /// <summary>All lines of a text, as added or removed ones.</summary>
    public static IReadOnlyList<LineChange> Whole(string text, Func<string, LineChange> change) =>
        Shortened([.. text.Split('\n').Select(change)]);

    private static IReadOnlyList<LineChange> Shortened(List<LineChange> lines)
    {
        IEnumerable<LineChange> shown = lines.Count <= MostLines ? lines
            : [.. lines.Take(MostLines), LineChange.Same(FormattableString.Invariant($"… and {lines.Count - MostLines} lines more"))];
        return [.. shown.Select(line => line.Text.Length <= LongestLine ? line : line with { Text = line.Text[..LongestLine] + "…" })];
    }
}
