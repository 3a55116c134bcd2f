using Analytics.Notebooks.Comparing;

namespace Analytics.Notebooks;

/// <summary>
/// What differs between two notebooks, cell by cell. Execution counts, ids and the times that other programs store are no differences:
/// they change with every run and say nothing about what a reader sees.
/// </summary>
/// <param name="Changes">The differences in the order of the later notebook, removed cells where they stood; empty where there are none.</param>
public sealed record NotebookComparison(IReadOnlyList<CellChange> Changes)
{
    /// <summary>Whether the two say and show the same.</summary>
    public bool AreEqual => Changes.Count == 0;

    /// <summary>
    /// Compares two notebooks. Cells belong together by their ids, then by equal and last by similar text, all in the order in which they
    /// stand; a cell that is found elsewhere has moved.
    /// </summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <param name="comparesOutputs">Whether what the cells produced is compared too.</param>
    public static NotebookComparison Compare(Notebook before, Notebook after, bool comparesOutputs = true)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var places = (Before: CellPlaces.Of(before), After: CellPlaces.Of(after));
        var changes = CellAlignment.Align(before.Cells, after.Cells)
            .Select(pair => Compare(pair, before, after, places, comparesOutputs))
            .OfType<CellChange>();
        return new NotebookComparison([.. changes]);
    }

    private static CellChange? Compare(
        CellPair pair, Notebook before, Notebook after, (IReadOnlyList<string> Before, IReadOnlyList<string> After) places, bool comparesOutputs)
    {
        if (pair.Before is not { } old)
        {
            return new CellChange(CellChangeKind.Added, places.After[pair.After!.Value], CellComparison.Whole(after.Cells[pair.After.Value], LineChange.Added));
        }

        if (pair.After is not { } now)
        {
            return new CellChange(CellChangeKind.Removed, places.Before[old], CellComparison.Whole(before.Cells[old], LineChange.Removed));
        }

        var parts = CellComparison.Parts(before, before.Cells[old], after, after.Cells[now], comparesOutputs);
        if (pair.IsMoved) return new CellChange(CellChangeKind.Moved, $"{places.After[now]}, which was {places.Before[old]}", parts);
        return parts.Count == 0 ? null : new CellChange(CellChangeKind.Changed, places.After[now], parts);
    }
}

/// <summary>What became of a cell.</summary>
public enum CellChangeKind
{
    /// <summary>It is only in the later notebook.</summary>
    Added,

    /// <summary>It is only in the earlier notebook.</summary>
    Removed,

    /// <summary>It says or shows something else.</summary>
    Changed,

    /// <summary>It stands elsewhere, and may say or show something else too.</summary>
    Moved,
}

/// <summary>A cell that differs.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Place">Where it stands, as a reader finds it: <c>cell 3</c>, or <c>text after cell 3</c>.</param>
/// <param name="Parts">What of it differs; of a cell that is only in one notebook, all of its text.</param>
public sealed record CellChange(CellChangeKind Kind, string Place, IReadOnlyList<PartChange> Parts);

/// <summary>A part of a cell that differs.</summary>
/// <param name="Name">Which part: <c>source</c>, <c>language</c>, <c>tags</c>, or an output such as <c>output 1, text/plain</c>.</param>
/// <param name="Lines">The lines that differ, and those around them that do not.</param>
public sealed record PartChange(string Name, IReadOnlyList<LineChange> Lines);

/// <summary>A line of a difference.</summary>
/// <param name="Sign"><c>-</c> for a line of the earlier notebook, <c>+</c> for one of the later, a space for one of both.</param>
/// <param name="Text">The line.</param>
public sealed record LineChange(char Sign, string Text)
{
    internal static LineChange Added(string text) => new('+', text);

    internal static LineChange Removed(string text) => new('-', text);

    internal static LineChange Same(string text) => new(' ', text);
}
