namespace Analytics.Notebooks.Comparing;

/// <summary>The parts in which two cells that belong together differ.</summary>
internal static class CellComparison
{
    public static IReadOnlyList<PartChange> Parts(
        Notebook notebookBefore, NotebookCell before, Notebook notebookAfter, NotebookCell after, bool comparesOutputs)
    {
        var parts = new List<PartChange>();
        Add(parts, "source", before.Source, after.Source);
        if (before.Kind == CellKind.Code) Add(parts, "language", before.Language ?? notebookBefore.Language, after.Language ?? notebookAfter.Language);
        Add(parts, "tags", string.Join(", ", before.Tags), string.Join(", ", after.Tags));
        if (comparesOutputs) parts.AddRange(OutputComparison.Parts(before.Outputs, after.Outputs));
        return parts;
    }

    /// <summary>A cell that has no counterpart.</summary>
    public static IReadOnlyList<PartChange> Whole(NotebookCell cell, Func<string, LineChange> change) =>
        [new PartChange("source", LineDifference.Whole(cell.Source, change))];

    private static void Add(List<PartChange> parts, string name, string before, string after)
    {
        if (LineDifference.Between(before, after) is { Count: > 0 } lines) parts.Add(new PartChange(name, lines));
    }
}
