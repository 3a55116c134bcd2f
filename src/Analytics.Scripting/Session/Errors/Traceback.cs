using System.Diagnostics;
using System.Globalization;
using Analytics.Scripting.Emit;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Session;

/// <summary>Finds the places in cells that an exception came through. The frames of libraries and of the engine are left out.</summary>
internal sealed class Traceback(SessionModule module)
{
    private readonly Dictionary<Exception, List<(LineTable Table, int Line)>> _known = new(ReferenceEqualityComparer.Instance);

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

    private List<(LineTable Table, int Line)> Frames(Exception exception)
    {
        // Endless recursion makes traces of so many frames that reading one twice is felt.
        if (_known.TryGetValue(exception, out var frames)) return frames;
        _known[exception] = frames = [];
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: false).GetFrames())
        {
            if (frame.GetMethod() is { } method && module.FindLines(method) is { } table) frames.Add((table, table.LineAt(frame.GetILOffset())));
        }

        return frames;
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
