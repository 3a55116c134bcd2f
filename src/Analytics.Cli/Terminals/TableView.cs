using System.Globalization;
using Spectre.Console;
using CellText = Spectre.Console.Text;

namespace Analytics.Cli.Terminals;

/// <summary>A table on its way to the screen.</summary>
internal sealed class TableView
{
    private readonly Table _table = new() { Border = TableBorder.Simple, UseSafeBorder = true };

    /// <summary>A column of texts, wrapped where the screen is narrow.</summary>
    public TableView Text(string name) => Column(name, Justify.Left, wraps: true);

    /// <summary>A column of short texts, cut where the screen is narrow.</summary>
    public TableView Name(string name) => Column(name, Justify.Left, wraps: false);

    /// <summary>A column of numbers.</summary>
    public TableView Number(string name) => Column(name, Justify.Right, wraps: false);

    /// <summary>Adds a row: texts, whole numbers, and numbers with a fraction that are shown with one decimal.</summary>
    public void Row(params object?[] cells) => _table.AddRow(cells.Select(cell => new CellText(Shown(cell)) { Overflow = Overflow.Ellipsis }));

    /// <summary>Draws the table among the results.</summary>
    public void Show(Terminal terminal)
    {
        if (terminal.Tables is { } console)
        {
            console.Write(_table);
            return;
        }

        // Whoever reads the table from a pipe wants its rows, without padding around them.
        using var writer = new StringWriter();
        Ansi.Plain(writer).Write(_table);
        var lines = writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0);
        foreach (var line in lines) terminal.Out.WriteLine(line);
    }

    private TableView Column(string name, Justify alignment, bool wraps)
    {
        _table.AddColumn(new TableColumn(new CellText(name, new Style(decoration: Decoration.Bold))) { Alignment = alignment, NoWrap = !wraps });
        return this;
    }

    private static string Shown(object? cell) => cell switch
    {
        null => "",
        string text => Printable.Line(text),
        double number => number.ToString("#,0.0", CultureInfo.InvariantCulture),
        int or long => ((IFormattable)cell).ToString("#,0", CultureInfo.InvariantCulture),
        _ => Printable.Line(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""),
    };
}
