using System.Diagnostics;
using System.Globalization;
using Analytics.Scripting.Emit;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Session;

/// <summary>Finds the places in cells that an exception came through. The frames of libraries and of the engine are left out.</summary>
internal sealed class Traceback(SessionModule module)
{
    /// <summary>The places, innermost first, each with the function, the cell and the line.</summary>
    public List<string> Lines(Exception exception)
    {
        var lines = new List<string>();
        foreach (var (table, line) in Frames(exception))
        {
            var place = table.Text.Path is { } path
                ? string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}, line {line}")
                : string.Create(CultureInfo.InvariantCulture, $"cell {table.CellNumber}, line {line}");
            lines.Add(table.Function.Length == 0 ? $"   at {place}" : $"   at {table.Function} in {place}");
        }

        return Shortened(lines);
    }

    /// <summary>The innermost line of that cell, or null where it is not among the places.</summary>
    public int? LineIn(Exception exception, SourceText text)
    {
        foreach (var (table, line) in Frames(exception))
        {
            if (table.Text == text) return line;
        }

        return null;
    }

    private IEnumerable<(LineTable Table, int? Line)> Frames(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: false).GetFrames())
        {
            if (frame.GetMethod() is { } method && module.FindLines(method) is { } table) yield return (table, table.LineAt(frame.GetILOffset()));
        }
    }

    /// <summary>A recursion that went too far has thousands of places; both ends of it tell enough.</summary>
    private static List<string> Shortened(List<string> lines)
    {
        const int ends = 8;
        if (lines.Count <= 2 * ends + 1) return lines;
        var left = string.Create(CultureInfo.InvariantCulture, $"   … {lines.Count - 2 * ends} more");
        return [.. lines[..ends], left, .. lines[^ends..]];
    }
}
