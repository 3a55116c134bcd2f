namespace Analytics.Scripting.Syntax;

internal sealed partial class Lexer
{
    /// <summary>Whether only white space lies between here and the start of the line, so that a directive may begin.</summary>
    private bool _isLineStart = true;

    private void SkipTrivia()
    {
        while (!AtEnd)
        {
            var c = Current;
            if (Characters.IsNewLine(c))
            {
                _position++;
                _isLineStart = true;
                _isFirstOnLine = _tokens.Count > 0;
            }
            else if (Characters.IsWhitespace(c))
            {
                _position++;
            }
            else if (c == '/' && Peek(1) == '/')
            {
                SkipLineComment();
            }
            else if (c == '/' && Peek(1) == '*')
            {
                SkipBlockComment();
            }
            else if (c == '#' && _strings.Count == 0)
            {
                SkipDirective();
            }
            else
            {
                return;
            }
        }
    }

    private void SkipLineComment()
    {
        var start = _position;
        var isDocumentation = Peek(2) == '/' && Peek(3) != '/';
        MoveToLineEnd();
        Trivia.Add(new(isDocumentation ? TriviaKind.DocumentationComment : TriviaKind.LineComment, new(start, _position)));
    }

    private void SkipBlockComment()
    {
        var start = _position;
        var end = _text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        _position = end < 0 ? _text.Length : end + 2;
        if (end < 0) ErrorAtEnd("CS1035", start, start + 2, "End of the cell found, '*/' expected.");
        if (_text.AsSpan(start, _position - start).IndexOfAny("\n\r\u0085\u2028\u2029") >= 0)
        {
            _isFirstOnLine = _tokens.Count > 0;
        }

        // As for the compiler, no directive can follow a comment in its line.
        _isLineStart = false;
        Trivia.Add(new(TriviaKind.BlockComment, new(start, _position)));
    }

    private void MoveToLineEnd()
    {
        while (!AtEnd && !Characters.IsNewLine(Current)) _position++;
    }
}
