using Analytics.Cli.Terminals;
using Analytics.Notebooks;
using Spectre.Console;

namespace Analytics.Cli.Comparing;

/// <summary>Prints what differs between two notebooks, cell by cell.</summary>
internal sealed class ComparisonReport(Terminal terminal)
{
    public void Write(NotebookComparison comparison)
    {
        foreach (var change in comparison.Changes)
        {
            WriteLine($"{change.Place} {Verb(change.Kind)}", Color.Default, Decoration.Bold);
            foreach (var part in change.Parts)
            {
                // Of a cell that is only in one notebook, the sign of the lines says all.
                if (change.Kind is CellChangeKind.Changed or CellChangeKind.Moved) WriteLine("  " + part.Name, Color.Grey);
                foreach (var line in part.Lines) WriteLine($"  {line.Sign} {line.Text}", ColorOf(line.Sign));
            }
        }
    }

    private void WriteLine(string text, Color color, Decoration decoration = Decoration.None)
    {
        var line = Printable.Lines(text);
        if (terminal.Tables is { } console) console.Write(new Spectre.Console.Text(line + "\n", new Style(color, decoration: decoration)));
        else terminal.Out.WriteLine(line);
    }

    private static Color ColorOf(char sign) => sign switch
    {
        '+' => Color.Green,
        '-' => Color.Red,
        _ => Color.Default,
    };

    private static string Verb(CellChangeKind kind) => kind switch
    {
        CellChangeKind.Added => "is new",
        CellChangeKind.Removed => "is gone",
        CellChangeKind.Moved => "moved",
        _ => "changed",
    };
}
