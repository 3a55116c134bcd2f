namespace Analytics.Scripting.Syntax;

internal sealed partial class Lexer
{
    private void LexRawContent(OpenString open)
    {
        var start = _position;
        while (true)
        {
            if (AtEnd || (open.Kind == InterpolatedStringKind.RawLine && Characters.IsNewLine(Current)))
            {
                AddText(open, start, _text[start.._position]);
                var startEnd = open.Start + open.Dollars + open.Quotes;
                ErrorAtEnd("CS8997", open.Start, startEnd, "The closing quotes of this raw string are missing.");
                EndString(SyntaxToken.Missing(SyntaxKind.InterpolatedStringEnd, _position));
                CloseStringsAtLineEnd();
                return;
            }

            var c = Current;
            var run = c is '"' or '{' or '}' ? CountRun(c) : 1;
            if (c == '"' && run >= open.Quotes)
            {
                EndRawString(open, start);
                return;
            }

            if (c == '{' && run >= open.Dollars)
            {
                if (run >= 2 * open.Dollars) Error("CS9006", _position, _position + run, TooManyBraces(open, "opening"));
                _position += run - open.Dollars;
                AddText(open, start, _text[start.._position]);
                StartHole(open);
                return;
            }

            if (c == '}' && run >= open.Dollars) Error("CS9007", _position, _position + run, TooManyBraces(open, "closing"));
            _position += run;
        }
    }

    private static string TooManyBraces(OpenString open, string kind) =>
        $"The raw string begins with too few '$' to hold so many {kind} braces in a row; {open.Dollars + 1} would do for more.";

    private void EndRawString(OpenString open, int start)
    {
        var quotes = _position;
        var isBlock = open.Kind == InterpolatedStringKind.RawBlock;

        // Next to a hole the quotes are not at a line's start, even if the text since then is white space.
        var line = isBlock ? FindDelimiterLine(start) : -1;
        if (line == start && start != open.ContentStart) line = -1;
        if (line >= 0) _position = line == open.ContentStart ? line : BeforeNewLine(line);
        var endStart = _position;
        AddText(open, start, _text[start..endStart]);
        _position = quotes;
        CloseRawQuotes(open.Quotes, isBlock && line < 0);
        if (line == open.ContentStart) ReportEmptyBlock(line, quotes);
        else if (line >= 0) SetBlockValues(open, _text[line..quotes], endStart);
        EndString(new SyntaxToken(SyntaxKind.InterpolatedStringEnd, new TextSpan(endStart, _position), _text[endStart.._position]));
    }

    /// <summary>Now that the closing line is known, the literal pieces get their values.</summary>
    private void SetBlockValues(OpenString open, string indentation, int end)
    {
        if (open.HoleStarts.Count > 0 && open.HoleStarts[0] == open.ContentStart && indentation.Length > 0)
        {
            SkipIndentation(open.ContentStart, open.ContentStart, indentation, mayBeBlank: false);
        }

        foreach (var index in open.TextTokens)
        {
            var token = _tokens[index];
            var span = token.Span;
            var value = RemoveIndentation(
                span.Start, span.End, indentation, startsLine: span.Start == open.ContentStart, endsLine: span.End == end);
            _tokens[index] = new SyntaxToken(token.Kind, span, token.Text, value) { IsFirstOnLine = token.IsFirstOnLine };
        }
    }
}
