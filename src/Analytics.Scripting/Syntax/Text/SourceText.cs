namespace Analytics.Scripting.Syntax;

/// <summary>A cell's text and where its lines begin. Lines end at LF, CRLF, CR, NEL, and the Unicode line and paragraph separators.</summary>
internal sealed class SourceText(string text, string? path = null)
{
    private int[]? _lineStarts;

    public string Text { get; } = text;

    /// <summary>The file it was loaded from, or null for a cell.</summary>
    public string? Path { get; } = path;

    public int Length => Text.Length;

    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    public char this[int position] => Text[position];

    public string ToString(TextSpan span) => Text[span.Start..span.End];

    /// <summary>The line's number and the column in it, both counted from 1.</summary>
    public LinePosition GetLinePosition(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Text.Length);
        var (index, behind) = (0, LineStarts.Length);
        while (behind - index > 1)
        {
            var middle = (index + behind) / 2;
            if (LineStarts[middle] <= position) index = middle;
            else behind = middle;
        }

        return new LinePosition(index + 1, position - LineStarts[index] + 1);
    }

    /// <summary>The span of a line, counted from 1, including its line end.</summary>
    public TextSpan GetLineSpan(int lineNumber)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lineNumber, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lineNumber, LineStarts.Length);
        return new TextSpan(LineStarts[lineNumber - 1], lineNumber < LineStarts.Length ? LineStarts[lineNumber] : Text.Length);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (!Characters.IsNewLine(text[i])) continue;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
            starts.Add(i + 1);
        }

        return [.. starts];
    }
}

/// <summary>A place in a text, line and column counted from 1.</summary>
internal readonly record struct LinePosition(int LineNumber, int ColumnNumber);
