using System.Globalization;
using Spectre.Console;
using CellText = Spectre.Console.Text;

namespace Analytics.Cli.Terminals;

/// <summary>A table on its way to the screen.</summary>
internal sealed class TableView
{
    // A blank on both sides of each column, and the border's own before each and after the last.
    private const int PaddingOfColumn = 3;
    private const int PaddingOfTable = 1;

    private readonly List<ViewColumn> _columns = [];
    private readonly List<string[]> _rows = [];

    /// <summary>A column of texts, wrapped where the screen is narrow.</summary>
    public TableView Text(string name) => Column(new ViewColumn(name, Justify.Left, CanShrink: true, Wraps: true));

    /// <summary>A column of short texts, cut where the screen is narrow.</summary>
    public TableView Name(string name) => Column(new ViewColumn(name, Justify.Left, CanShrink: true, Wraps: false));

    /// <summary>A column of numbers.</summary>
    public TableView Number(string name) => Column(new ViewColumn(name, Justify.Right, CanShrink: false, Wraps: false));

    /// <summary>Adds a row: texts, whole numbers, and numbers with a fraction that are shown with one decimal.</summary>
    public void Row(params object?[] cells) => _rows.Add([.. cells.Select(Shown)]);

    /// <summary>Draws the table among the results.</summary>
    public void Show(Terminal terminal)
    {
        if (terminal.Tables is { } console)
        {
            var widths = ColumnWidths.Fit(_columns, _rows, terminal.Width - PaddingOfTable - PaddingOfColumn * _columns.Count);
            // Where even the narrowest columns do not fit, the terminal's own line breaks are better than losing all of them.
            console.Profile.Width = Math.Max(terminal.Width, widths.Sum() + PaddingOfTable + PaddingOfColumn * _columns.Count);
            console.Write(Drawn(widths));
            return;
        }

        // Whoever reads the table from a pipe wants its rows, without padding around them.
        using var writer = new StringWriter();
        Ansi.Plain(writer).Write(Drawn(widths: null));
        var lines = writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0);
        foreach (var line in lines) terminal.Out.WriteLine(line);
    }

    private TableView Column(ViewColumn column)
    {
        _columns.Add(column);
        return this;
    }

    private Table Drawn(int[]? widths)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = true };
        for (var i = 0; i < _columns.Count; i++)
        {
            var column = _columns[i];
            var heading = new CellText(column.Name, new Style(decoration: Decoration.Bold));
            table.AddColumn(new TableColumn(heading) { Alignment = column.Alignment, NoWrap = !column.Wraps, Width = widths?[i] });
        }

        foreach (var row in _rows) table.AddRow(row.Select(cell => new CellText(cell) { Overflow = Overflow.Ellipsis }));
        return table;
    }

    private static string Shown(object? cell) => cell switch
    {
        null => "",
        string text => Printable.Line(text),
        double number => number.ToString("#,0.0", CultureInfo.InvariantCulture),
        int or long => ((IFormattable)cell).ToString("#,0", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Printable.Line(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""),
    };
}
