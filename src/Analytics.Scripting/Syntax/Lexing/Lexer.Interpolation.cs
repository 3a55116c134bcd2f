using System.Text;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Lexer
{
    private void StartInterpolatedString(int start, int dollars, int ats)
    {
        var quotes = ats == 0 && IsAt("\"\"\"") ? CountRun('"') : 1;
        if (ats > 1 || (ats == 1 && dollars > 1))
        {
            Error("CS9008", start, _position, "A string has at most one '@', and not together with several '$'.");
        }
        else if (quotes == 1 && dollars > 1)
        {
            // The second of two quotes could be followed by the third.
            _position += CountRun('"') == 2 ? 2 : 1;
            ErrorAtEnd("CS9009", start, start + dollars, "Several '$' need a raw string, which begins with three quotes.");
            _position = start + dollars;
        }

        _position += quotes;
        var kind = InterpolatedStringKind.Regular;
        if (ats > 0) kind = InterpolatedStringKind.Verbatim;
        if (quotes > 1) kind = SkipToBlockContent() ? InterpolatedStringKind.RawBlock : InterpolatedStringKind.RawLine;
        AddToken(SyntaxKind.InterpolatedStringStart, start);
        _strings.Push(new OpenString(kind, start, _position, quotes > 1 ? dollars : 1, quotes));
    }

    /// <summary>Reads literal text up to the next hole or the end of the string, and the delimiter there.</summary>
    private void LexContent(OpenString open)
    {
        if (open.Kind is InterpolatedStringKind.RawLine or InterpolatedStringKind.RawBlock) LexRawContent(open);
        else LexEscapedContent(open);
    }

    private void LexEscapedContent(OpenString open)
    {
        var isVerbatim = open.Kind == InterpolatedStringKind.Verbatim;
        var start = _position;
        var value = new StringBuilder();
        while (true)
        {
            if (AtEnd || (!isVerbatim && Characters.IsNewLine(Current)))
            {
                AddText(open, start, value.ToString());
                ReportUnclosed(open);
                EndString(SyntaxToken.Missing(SyntaxKind.InterpolatedStringEnd, _position));
                CloseStringsAtLineEnd();
                return;
            }

            var c = Current;
            if (c == '"' && !(isVerbatim && Peek(1) == '"')) break;
            if (c == '{' && Peek(1) != '{') break;
            if (c == '\\' && !isVerbatim)
            {
                LexEscapeInText(value);
                continue;
            }

            if (c == '}' && Peek(1) != '}')
            {
                _position++;
                ErrorAtEnd("CS8086", _position - 1, _position, "A '}' in the text of a string with holes is written twice.");
                value.Append(c);
                continue;
            }

            // Braces, and quotes in verbatim text, are written twice to mean one.
            _position += c is '{' or '}' or '"' ? 2 : 1;
            value.Append(c);
        }

        AddText(open, start, value.ToString());
        if (Current == '{') StartHole(open);
        else CloseQuote();
    }

    private void LexEscapeInText(StringBuilder value)
    {
        var start = _position;
        var length = value.Length;
        LexEscape(value);
        if (value.Length == length + 1 && value[^1] is '{' or '}')
        {
            Error("CS8087", start, _position, "A brace in the text of a string with holes can only be written twice, not escaped.");
        }
    }

    private void ReportUnclosed(OpenString open)
    {
        if (open.Kind == InterpolatedStringKind.Verbatim)
        {
            ErrorAtEnd("CS1039", open.Start, open.ContentStart, "The closing '\"' of this string is missing.");
        }
        else
        {
            ErrorAtEnd("CS1010", open.Start, open.ContentStart, "A string ends on its line: the closing '\"' is missing.");
        }
    }

    private void AddText(OpenString open, int start, string value)
    {
        if (_position == start) return;
        open.TextTokens.Add(_tokens.Count);
        AddToken(SyntaxKind.InterpolatedStringText, start, value);
    }

    private void CloseQuote()
    {
        var start = _position++;
        EndString(new SyntaxToken(SyntaxKind.InterpolatedStringEnd, new TextSpan(start, _position), "\""));
    }

    private void EndString(SyntaxToken token)
    {
        _strings.Pop();
        Add(token);
    }

    private void StartHole(OpenString open)
    {
        var start = _position;
        _position += open.Dollars;
        open.OpenHole(start);
        AddToken(SyntaxKind.InterpolationStart, start);
    }

    /// <summary>In a hole: its closing braces, or the colon before its format.</summary>
    private bool LexHoleDelimiter()
    {
        if (!_strings.TryPeek(out var open)) return false;
        if (Current == '}' && open.IsOutsideBraces)
        {
            EndHole(open);
            return true;
        }

        if (Current != ':' || !open.IsOutsideBrackets) return false;
        var start = _position++;
        AddToken(SyntaxKind.Colon, start);
        LexFormat(open);
        return true;
    }

    private void EndHole(OpenString open)
    {
        var start = _position;
        var run = Math.Min(CountRun('}'), open.Dollars);
        _position += run;
        if (run < open.Dollars)
        {
            ErrorAtEnd("CS9005", start, _position, $"A hole of this string ends with {open.Dollars} closing braces.");
        }

        open.CloseHole();
        AddToken(SyntaxKind.InterpolationEnd, start);
    }

    private void LexFormat(OpenString open)
    {
        var start = _position;
        var value = new StringBuilder();
        var isVerbatim = open.Kind == InterpolatedStringKind.Verbatim;
        while (!AtEnd)
        {
            var c = Current;
            if (c == '}' || (c == '"' && !(isVerbatim && Peek(1) == '"'))) break;
            if (Characters.IsNewLine(c) && open.Kind is InterpolatedStringKind.Regular or InterpolatedStringKind.RawLine) break;
            if (c == '\\' && open.Kind == InterpolatedStringKind.Regular)
            {
                LexEscapeInText(value);
                continue;
            }

            if (c == '{') Error("CS8087", _position, _position + 1, "A format cannot hold a brace.");
            _position += c == '"' ? 2 : 1;
            value.Append(c);
        }

        if (_position == start) ErrorAtEnd("CS8089", start - 1, start, "The format behind the colon is empty.");
        else if (Characters.IsWhitespace(value[^1]) && !AtEnd) Error("CS8088", start, _position, "A format does not end with white space.");
        if (_position > start) AddToken(SyntaxKind.InterpolationFormat, start, value.ToString());
        if (!AtEnd && Current != '}') CloseHoleEarly(open);
    }

    private void CloseHoleEarly(OpenString open)
    {
        ReportUnclosedHole(open);
        open.CloseHole();
        Add(SyntaxToken.Missing(SyntaxKind.InterpolationEnd, _position));
    }

    private void ReportUnclosedHole(OpenString open)
    {
        var start = open.HoleStarts[^1];
        ErrorAtEnd("CS8076", start, start + open.Dollars, "The closing '}' of this hole is missing.");
    }

    /// <summary>At the end of the text all strings end that are open; the innermost hole is the one to blame.</summary>
    private void CloseHolesAtEnd()
    {
        ReportUnclosedHole(_strings.Peek());
        while (_strings.Count > 0)
        {
            Add(SyntaxToken.Missing(SyntaxKind.InterpolationEnd, _position));
            EndString(SyntaxToken.Missing(SyntaxKind.InterpolatedStringEnd, _position));
        }
    }

    /// <summary>
    /// A string within a hole that breaks off at its line's end was most likely meant as the end of the outer string: the
    /// outer ones on that line end too, so that the lines below are still read as code.
    /// </summary>
    private void CloseStringsAtLineEnd()
    {
        while (_strings.TryPeek(out var open) && open.Kind is InterpolatedStringKind.Regular or InterpolatedStringKind.RawLine)
        {
            Add(SyntaxToken.Missing(SyntaxKind.InterpolationEnd, _position));
            EndString(SyntaxToken.Missing(SyntaxKind.InterpolatedStringEnd, _position));
        }
    }
}
