using System.Text;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Lexer
{
    /// <summary>A raw string without holes, from its first quote on.</summary>
    private void LexRawString(int start)
    {
        var quotes = CountRun('"');
        _position += quotes;
        var isBlock = SkipToBlockContent();
        var contentStart = _position;
        while (true)
        {
            if (AtEnd || (!isBlock && Characters.IsNewLine(Current)))
            {
                ErrorAtEnd("CS8997", start, start + quotes, "The closing quotes of this raw string are missing.");
                AddToken(SyntaxKind.StringLiteral, start, _text[contentStart.._position]);
                return;
            }

            var run = CountRun('"');
            if (run >= quotes) break;
            _position += Math.Max(run, 1);
        }

        var contentEnd = _position;
        var delimiterLine = isBlock ? FindDelimiterLine(contentStart) : -1;
        CloseRawQuotes(quotes, isBlock && delimiterLine < 0);
        var value = delimiterLine < 0 ? _text[contentStart..contentEnd] : ReadBlock(contentStart, delimiterLine, contentEnd);
        FinishString(start, value);
    }

    /// <summary>Moves behind the line end if nothing but white space follows the opening quotes; else stays.</summary>
    private bool SkipToBlockContent()
    {
        var at = _position;
        while (at < _text.Length && Characters.IsWhitespace(_text[at])) at++;
        if (at >= _text.Length || !Characters.IsNewLine(_text[at])) return false;
        _position = at + NewLineLength(at);
        return true;
    }

    private int NewLineLength(int at) => _text[at] == '\r' && at + 1 < _text.Length && _text[at + 1] == '\n' ? 2 : 1;

    /// <summary>The start of the line in which the closing quotes stand, or -1 if they are not alone in it.</summary>
    private int FindDelimiterLine(int contentStart)
    {
        var at = _position;
        while (at > contentStart && Characters.IsWhitespace(_text[at - 1])) at--;
        return at == contentStart || Characters.IsNewLine(_text[at - 1]) ? at : -1;
    }

    private void CloseRawQuotes(int quotes, bool isMisplaced)
    {
        var run = CountRun('"');
        var start = _position;
        _position += run;
        if (isMisplaced)
        {
            Error("CS9000", start, _position, "The closing quotes of a raw string over several lines stand on a line of their own.");
        }
        else if (run > quotes)
        {
            Error("CS8998", start, _position, "The raw string begins with too few quotes to hold so many in a row.");
        }
    }

    /// <summary>The value of a block that is a single piece of text.</summary>
    private string ReadBlock(int contentStart, int delimiterLine, int delimiter)
    {
        if (delimiterLine == contentStart)
        {
            ReportEmptyBlock(contentStart, delimiter);
            return "";
        }

        var indentation = _text[delimiterLine..delimiter];
        return RemoveIndentation(contentStart, BeforeNewLine(delimiterLine), indentation, startsLine: true, endsLine: true);
    }

    private void ReportEmptyBlock(int start, int end) =>
        Error("CS9002", start, end, "A raw string over several lines has at least one line of content.");

    /// <summary>The position of the line end that stands before a line's start.</summary>
    private int BeforeNewLine(int lineStart) =>
        lineStart >= 2 && _text[lineStart - 1] == '\n' && _text[lineStart - 2] == '\r' ? lineStart - 2 : lineStart - 1;

    /// <summary>
    /// Takes the white space of the closing line off every line that begins in the range. Lines of white space only may have
    /// less of it. The range may begin or end within a line, next to a hole.
    /// </summary>
    private string RemoveIndentation(int start, int end, string indentation, bool startsLine, bool endsLine)
    {
        var value = new StringBuilder(end - start);
        var at = start;
        var removes = startsLine;
        while (true)
        {
            var lineEnd = at;
            while (lineEnd < end && !Characters.IsNewLine(_text[lineEnd])) lineEnd++;
            var mayBeBlank = lineEnd < end || endsLine;
            var from = removes ? SkipIndentation(at, lineEnd, indentation, mayBeBlank) : at;
            value.Append(_text, from, lineEnd - from);
            if (lineEnd >= end) return value.ToString();
            var length = Math.Min(NewLineLength(lineEnd), end - lineEnd);
            value.Append(_text, lineEnd, length);
            at = lineEnd + length;
            removes = true;
        }
    }

    private int SkipIndentation(int start, int end, string indentation, bool mayBeBlank)
    {
        var line = _text.AsSpan(start, end - start);
        if (line.StartsWith(indentation, StringComparison.Ordinal)) return start + indentation.Length;
        var white = 0;
        while (white < line.Length && Characters.IsWhitespace(line[white])) white++;
        var isBlank = mayBeBlank && white == line.Length;
        var common = Math.Min(white, indentation.Length);
        if (!line[..common].SequenceEqual(indentation.AsSpan(0, common)))
        {
            Error("CS9003", start, start + white, "The line begins with other white space than the closing line of the raw string.");
        }
        else if (!isBlank)
        {
            Error("CS8999", start, start + white, "The line does not begin with the white space of the closing line of the raw string.");
        }

        return start + white;
    }
}
