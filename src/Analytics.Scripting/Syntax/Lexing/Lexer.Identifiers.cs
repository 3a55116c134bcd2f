using System.Globalization;
using System.Text;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Lexer
{
    /// <summary>Reads a word from the position on; <paramref name="start"/> is where its <c>@</c> stands, if it has one.</summary>
    private void LexIdentifier(int start)
    {
        var isVerbatim = start < _position;
        var wordStart = _position;
        var isPlain = true;
        while (!AtEnd)
        {
            var c = Current;
            if (c < 128 && Characters.IsIdentifierPart(c))
            {
                _position++;
            }
            else if (c >= 128 && Characters.IsIdentifierPart(c))
            {
                isPlain &= !Characters.IsFormatting(c);
                _position++;
            }
            else if (c == '\\' && TryReadUnicodeEscape(_position, out var escaped, out var next) && Characters.IsIdentifierPart(escaped))
            {
                isPlain = false;
                _position = next;
            }
            else
            {
                break;
            }
        }

        var word = _text.AsSpan(wordStart, _position - wordStart);
        if (isVerbatim || !isPlain)
        {
            AddToken(SyntaxKind.Identifier, start, isPlain ? word.ToString() : Unescape(wordStart, _position));
            return;
        }

        AddWord(word, start);
    }

    private void AddWord(ReadOnlySpan<char> word, int start)
    {
        var keyword = SyntaxFacts.GetReservedKeyword(word);
        if (keyword != SyntaxKind.None)
        {
            object? value = keyword switch { SyntaxKind.TrueKeyword => true, SyntaxKind.FalseKeyword => false, _ => null };
            AddToken(keyword, start, value);
            return;
        }

        var name = word.ToString();
        Add(new SyntaxToken(SyntaxKind.Identifier, new TextSpan(start, _position), name, name)
        {
            ContextualKind = SyntaxFacts.GetContextualKeyword(word),
            IsFirstOnLine = _isFirstOnLine,
        });
    }

    private string Unescape(int start, int end)
    {
        var name = new StringBuilder();
        for (var i = start; i < end;)
        {
            if (_text[i] == '\\' && TryReadUnicodeEscape(i, out var escaped, out var next))
            {
                if (!Characters.IsFormatting(escaped)) name.Append(escaped);
                i = next;
            }
            else
            {
                if (!Characters.IsFormatting(_text[i])) name.Append(_text[i]);
                i++;
            }
        }

        return name.ToString();
    }

    /// <summary>Reads <c>\u1234</c> or <c>\U00001234</c> as far as it is one UTF-16 character: names have no others.</summary>
    private bool TryReadUnicodeEscape(int at, out char value, out int next)
    {
        value = '\0';
        next = at;
        if (at + 1 >= _text.Length || _text[at] != '\\') return false;
        var digits = _text[at + 1] switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0 || at + 2 + digits > _text.Length) return false;
        var hex = _text.AsSpan(at + 2, digits);
        if (!uint.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;
        if (code > char.MaxValue) return false;
        value = (char)code;
        next = at + 2 + digits;
        return true;
    }
}
