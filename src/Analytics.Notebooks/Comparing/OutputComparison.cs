using System.Globalization;

namespace Analytics.Notebooks.Comparing;

/// <summary>The parts in which what two cells produced differs.</summary>
internal static class OutputComparison
{
    public static IEnumerable<PartChange> Parts(IReadOnlyList<NotebookOutput> before, IReadOnlyList<NotebookOutput> after)
    {
        var (old, now) = (Forms(before), Forms(after));
        var head = 0;
        while (head < Math.Min(old.Count, now.Count) && old[head].SameAs(now[head])) head++;
        var tail = 0;
        while (tail < Math.Min(old.Count, now.Count) - head && old[^(tail + 1)].SameAs(now[^(tail + 1)])) tail++;

        for (var i = head; i < Math.Max(old.Count, now.Count) - tail; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"output {i + 1}");
            var (left, right) = (i < old.Count - tail ? old[i] : null, i < now.Count - tail ? now[i] : null);
            foreach (var part in Parts(name, left, right)) yield return part;
        }
    }

    private static IEnumerable<PartChange> Parts(string name, OutputForms? before, OutputForms? after)
    {
        if (before is null || after is null || before.Kind != after.Kind)
        {
            if (before is not null) yield return new PartChange(name, LineDifference.Whole(before.Summary, LineChange.Removed));
            if (after is not null) yield return new PartChange(name, LineDifference.Whole(after.Summary, LineChange.Added));
            yield break;
        }

        foreach (var form in before.Texts.Keys.Union(after.Texts.Keys, StringComparer.Ordinal))
        {
            var lines = Lines(form, before.Texts.GetValueOrDefault(form), after.Texts.GetValueOrDefault(form));
            if (lines.Count > 0) yield return new PartChange($"{name}, {form}", lines);
        }
    }

    private static IReadOnlyList<LineChange> Lines(string form, string? before, string? after)
    {
        if (before == after) return [];
        if (before is null || after is null) return [LineChange.Same(before is null ? "is there now" : "is there no more")];
        if (MimeBundle.IsJson(form) && JsonDifference.Between(before, after) is { } places) return places;
        return OutputForms.IsText(form)
            ? LineDifference.Between(before, after)
            : [LineChange.Same($"{Size(before)} → {Size(after)}")];
    }

    private static string Size(string base64) =>
        string.Create(CultureInfo.InvariantCulture, $"{base64.Length / 4 * 3:#,0} bytes");

    private static List<OutputForms> Forms(IReadOnlyList<NotebookOutput> outputs) => [.. outputs.Select(OutputForms.Of)];
}
