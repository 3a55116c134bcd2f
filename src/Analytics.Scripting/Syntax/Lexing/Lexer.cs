using System.Buffers;
using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary>
/// Cuts a text into tokens. Any text gives tokens; what is between them is white space, comments and directives, which
/// <see cref="Trivia"/> lists. Holes of interpolated strings are kept on a stack of their own, so nesting needs no recursion.
/// </summary>
internal sealed partial class Lexer(SourceText text, DiagnosticBag diagnostics)
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly string _text = text.Text;
    private readonly List<SyntaxToken> _tokens = [];
    private readonly Stack<OpenString> _strings = new();
    private int _position;
    private bool _isFirstOnLine;

    /// <summary>The <c>#r</c> and <c>#load</c> directives, in the order of position; known after <see cref="LexAll"/>.</summary>
    public List<ScriptDirective> Directives { get; } = [];

    /// <summary>Comments, directives and text switched off by <c>#if</c>, in order; known after <see cref="LexAll"/>.</summary>
    public List<Trivia> Trivia { get; } = [];

    /// <summary>How many of the reported errors only say that the text ends too early.</summary>
    public int OpenEndErrors { get; private set; }

    private char Current => Peek(0);

    private bool AtEnd => _position >= _text.Length;

    public ImmutableArray<SyntaxToken> LexAll()
    {
        while (true)
        {
            if (_strings.TryPeek(out var open) && !open.InHole)
            {
                LexContent(open);
                continue;
            }

            SkipTrivia();
            if (!AtEnd)
            {
                LexToken();
            }
            else if (_strings.Count > 0)
            {
                CloseHolesAtEnd();
            }
            else
            {
                break;
            }
        }

        ReportOpenRegions();
        AddToken(SyntaxKind.EndOfFile, _text.Length);
        return [.. _tokens];
    }

    private void LexToken()
    {
        var c = Current;
        if (Characters.IsIdentifierStart(c))
        {
            LexIdentifier(_position);
        }
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            LexNumber();
        }
        else if (c == '\'')
        {
            LexCharacter();
        }
        else if (c is '"' or '$' or '@')
        {
            LexQuoted();
        }
        else if (c == '\\' && TryReadUnicodeEscape(_position, out var escaped, out _) && Characters.IsIdentifierStart(escaped))
        {
            LexIdentifier(_position);
        }
        else if (!LexHoleDelimiter() && !LexOperator())
        {
            LexBadCharacter();
        }
    }

    private void LexBadCharacter()
    {
        var start = _position++;
        if (char.IsHighSurrogate(_text[start]) && char.IsLowSurrogate(Current)) _position++;
        var bad = _text[start.._position];
        var message = $"Unexpected character '{bad}'.";
        if (bad == "\\" && IsUnicodeEscapeStart()) ErrorAtEnd("CS1056", start, _text.Length, message);
        else Error("CS1056", start, _position, message);
        AddToken(SyntaxKind.BadToken, start);
    }

    /// <summary>Whether the text ends within what could become an escape in a name.</summary>
    private bool IsUnicodeEscapeStart()
    {
        var rest = _text.AsSpan(_position);
        if (rest.Length > 0 && rest[0] is 'u' or 'U' && !rest[1..].ContainsAnyExcept(HexDigits)) _position = _text.Length;
        return AtEnd;
    }

    private char Peek(int offset)
    {
        var index = _position + offset;
        return index < _text.Length ? _text[index] : '\0';
    }

    private bool IsAt(string expected) => _text.AsSpan(_position).StartsWith(expected, StringComparison.Ordinal);

    private int CountRun(char c)
    {
        var count = 0;
        while (_position + count < _text.Length && _text[_position + count] == c) count++;
        return count;
    }

    private void AddToken(SyntaxKind kind, int start, object? value = null) =>
        Add(new SyntaxToken(kind, new TextSpan(start, _position), GetText(kind, start), value) { IsFirstOnLine = _isFirstOnLine });

    private void Add(SyntaxToken token)
    {
        _tokens.Add(token);
        _isFirstOnLine = false;
        _isLineStart = false;
    }

    /// <summary>Signs and keywords share one string each instead of a slice of the text.</summary>
    private string GetText(SyntaxKind kind, int start)
    {
        var known = kind is >= SyntaxKind.OpenParen and < SyntaxKind.AbstractKeyword ? SyntaxFacts.GetText(kind) : "";
        return known.Length == _position - start && known.Length > 0 ? known : _text[start.._position];
    }

    private void Error(string code, int start, int end, string message) =>
        diagnostics.Error(code, new TextSpan(start, end), message);

    /// <summary>An error that more text behind the end could still mend.</summary>
    private void ErrorAtEnd(string code, int start, int end, string message)
    {
        var before = diagnostics.Count;
        Error(code, start, end, message);
        if (diagnostics.Count > before && AtEnd) OpenEndErrors++;
    }
}
