using Spectre.Console;

namespace Analytics.Cli.Terminals;

/// <summary>Shares the width of a terminal among the columns of a table.</summary>
internal static class ColumnWidths
{
    private const int NarrowestText = 10;

    /// <summary>The widths of the columns: as wide as their cells, and where that is too much, the widest ones narrower.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">Their cells, row by row.</param>
    /// <param name="available">How wide they may be together; not kept where their narrowest is more.</param>
    public static int[] Fit(IReadOnlyList<ViewColumn> columns, IReadOnlyList<string[]> rows, int available)
    {
        var widths = new int[columns.Count];
        var least = new int[columns.Count];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = rows.Select(row => row[i]).Append(columns[i].Name).Max(Width);
            least[i] = columns[i].CanShrink ? Math.Min(widths[i], Math.Max(NarrowestText, Width(columns[i].Name))) : widths[i];
        }

        for (var excess = widths.Sum() - available; excess > 0; excess--)
        {
            var widest = Enumerable.Range(0, widths.Length).Where(i => widths[i] > least[i]).OrderByDescending(i => widths[i]).FirstOrDefault(-1);
            if (widest < 0) break;
            widths[widest]--;
        }

        return widths;
    }

    private static int Width(string text) => text.GetCellWidth();
}
