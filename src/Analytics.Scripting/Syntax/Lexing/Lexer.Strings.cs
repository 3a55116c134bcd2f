using System.Text;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Lexer
{
    /// <summary>Whatever begins with a quote, a dollar sign or an at sign.</summary>
    private void LexQuoted()
    {
        var start = _position;
        var ats = 0;
        var dollars = 0;
        while (Current is '$' or '@')
        {
            if (Current == '$') dollars++;
            else ats++;
            _position++;
        }

        var isQuote = Current == '"';
        if (isQuote && dollars == 0 && ats == 0 && IsAt("\"\"\""))
        {
            LexRawString(start);
        }
        else if (isQuote && dollars > 0)
        {
            StartInterpolatedString(start, dollars, ats);
        }
        else if (isQuote)
        {
            if (ats > 1) Error("CS9008", start, start + ats, "A string has at most one '@' before its quote.");
            if (ats > 0) LexVerbatimString(start);
            else LexRegularString(start);
        }
        else if (dollars == 0 && ats == 1 && IsIdentifierAhead())
        {
            LexIdentifier(start);
        }
        else
        {
            RefusePrefix(start, dollars);
        }
    }

    private bool IsIdentifierAhead() =>
        Characters.IsIdentifierStart(Current)
        || (TryReadUnicodeEscape(_position, out var escaped, out _) && Characters.IsIdentifierStart(escaped));

    private void RefusePrefix(int start, int dollars)
    {
        if (dollars > 0)
        {
            ErrorAtEnd("CS1056", start, _position, $"Unexpected character '$': a string with holes begins with $\".");
        }
        else
        {
            ErrorAtEnd("CS1646", start, _position, "A keyword, name or string is expected after '@'.");
        }

        AddToken(SyntaxKind.BadToken, start);
    }

    private void LexRegularString(int start)
    {
        var value = new StringBuilder();
        _position++;
        while (true)
        {
            if (AtEnd || Characters.IsNewLine(Current))
            {
                ErrorAtEnd("CS1010", start, _position, "A string ends on its line: the closing '\"' is missing.");
                AddToken(SyntaxKind.StringLiteral, start, value.ToString());
                CloseStringsAtLineEnd();
                return;
            }

            if (Current == '"') break;
            if (Current == '\\') LexEscape(value);
            else value.Append(_text[_position++]);
        }

        _position++;
        FinishString(start, value.ToString());
    }

    private void LexVerbatimString(int start)
    {
        var value = new StringBuilder();
        _position++;
        while (!AtEnd)
        {
            var c = _text[_position++];
            if (c != '"')
            {
                value.Append(c);
            }
            else if (Current == '"')
            {
                value.Append('"');
                _position++;
            }
            else
            {
                FinishString(start, value.ToString());
                return;
            }
        }

        ErrorAtEnd("CS1039", start, _position, "The closing '\"' of this string is missing.");
        AddToken(SyntaxKind.StringLiteral, start, value.ToString());
    }

    private void FinishString(int start, string value)
    {
        var isUtf8 = Current is 'u' or 'U' && Peek(1) == '8';
        if (isUtf8) _position += 2;
        AddToken(isUtf8 ? SyntaxKind.Utf8StringLiteral : SyntaxKind.StringLiteral, start, value);
    }

    private void LexCharacter()
    {
        var start = _position++;
        var value = new StringBuilder();
        while (!AtEnd && !Characters.IsNewLine(Current) && Current != '\'')
        {
            if (Current == '\\') LexEscape(value);
            else value.Append(_text[_position++]);
        }

        if (Current == '\'')
        {
            _position++;
            if (value.Length == 0) Error("CS1011", start, _position, "A character literal holds one character; this one is empty.");
            if (value.Length > 1) Error("CS1012", start, _position, "A character literal holds one character; this one has more. A string stands in double quotes: \"…\".");
        }
        else
        {
            ErrorAtEnd("CS1010", start, _position, "The closing ' of this character is missing.");
        }

        AddToken(SyntaxKind.CharacterLiteral, start, value.Length > 0 ? value[0] : '\0');
    }

    /// <summary>Reads what begins with a backslash and appends the character or characters it stands for.</summary>
    private void LexEscape(StringBuilder value)
    {
        var start = _position++;
        var c = Current;
        if (!AtEnd) _position++;
        switch (c)
        {
            case '\'' or '"' or '\\':
                value.Append(c);
                break;
            case 'x':
                LexHexEscape(start, value, minimum: 1, maximum: 4);
                break;
            case 'u':
                LexHexEscape(start, value, minimum: 4, maximum: 4);
                break;
            case 'U':
                LexHexEscape(start, value, minimum: 8, maximum: 8);
                break;
            default:
                var index = "0abefnrtv".IndexOf(c);
                if (index < 0)
                {
                    if (Characters.IsNewLine(c)) _position = start + 1;
                    ErrorAtEnd("CS1009", start, _position, "Unrecognized escape sequence; write '\\\\' for a backslash.");
                }
                else
                {
                    value.Append("\0\a\b\u001b\f\n\r\t\v"[index]);
                }

                break;
        }
    }

    private void LexHexEscape(int start, StringBuilder value, int minimum, int maximum)
    {
        var code = 0U;
        var count = 0;
        while (count < maximum && Characters.IsHexDigit(Current))
        {
            code = (code << 4) + (uint)Characters.HexValue(Current);
            count++;
            _position++;
        }

        if (count < minimum || code > 0x10FFFF)
        {
            ErrorAtEnd("CS1009", start, _position, "Unrecognized escape sequence: a character's number in hexadecimal is expected.");
        }
        else if (code > char.MaxValue)
        {
            value.Append(char.ConvertFromUtf32((int)code));
        }
        else
        {
            value.Append((char)code);
        }
    }
}
