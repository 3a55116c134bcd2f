using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Emit;

/// <summary>Which line of the cell the instructions of a method come from.</summary>
/// <param name="text">The cell, or the file that was loaded.</param>
/// <param name="cellNumber">The number of the cell.</param>
/// <param name="function">What the method is called in the code; nothing for the top of a cell.</param>
/// <param name="syntax">The whole of it.</param>
internal sealed class LineTable(SourceText text, int cellNumber, string function, SyntaxNode syntax)
{
    private readonly List<(int Offset, int Line)> _marks = [];

    public SourceText Text => text;

    public int CellNumber => cellNumber;

    public string Function => function;

    /// <summary>Notes that what follows comes from this code.</summary>
    public void Mark(int offset, SyntaxNode node)
    {
        var line = LineOf(node);
        if (_marks.Count > 0 && _marks[^1].Offset == offset) _marks.RemoveAt(_marks.Count - 1);
        if (_marks.Count == 0 || _marks[^1].Line != line) _marks.Add((offset, line));
    }

    /// <summary>The line, counted from 1.</summary>
    public int LineAt(int offset)
    {
        int? line = null;
        foreach (var (start, number) in _marks)
        {
            if (start > offset) break;
            line = number;
        }

        return line ?? (_marks.Count > 0 ? _marks[0].Line : LineOf(syntax));
    }

    private int LineOf(SyntaxNode node) => text.GetLinePosition(Math.Min(node.Span.Start, text.Length)).LineNumber;
}
