using Analytics.Notebooks.Polyglot;

namespace Analytics.Notebooks.Sessions;

/// <summary>A run of lines of a cell, and the <c>#!</c> line above it.</summary>
/// <param name="Line">The line above, taken apart; null before the first such line.</param>
/// <param name="Code">The lines, padded above with empty ones so that each stands at its number in the cell.</param>
/// <param name="LineNumber">The line of the <c>#!</c>, counted from 1.</param>
internal sealed record CellPart(DirectiveLine? Line, string Code, int LineNumber)
{
    /// <summary>Whether there is code.</summary>
    public bool HasCode => !string.IsNullOrWhiteSpace(Code);

    /// <summary>The parts of a cell; lines that begin with <c>#!</c> divide them.</summary>
    public static IReadOnlyList<CellPart> Split(string source)
    {
        if (!source.Contains("#!", StringComparison.Ordinal)) return [new CellPart(null, source, 1)];
        var lines = source.Split('\n');
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("#!", StringComparison.Ordinal)).ToList();
        var parts = new List<CellPart>();
        if (starts is not [0, ..]) parts.Add(new CellPart(null, string.Join('\n', lines[..(starts is [var first, ..] ? first : lines.Length)]), 1));
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : lines.Length;
            var code = string.Join('\n', lines[(starts[i] + 1)..end]);
            parts.Add(new CellPart(DirectiveLine.Parse(lines[starts[i]]), new string('\n', starts[i] + 1) + code, starts[i] + 1));
        }

        return parts;
    }
}
