namespace Analytics.Scripting.Syntax;

/// <summary>The notations of an interpolated string, which differ in escapes and in where they may end.</summary>
internal enum InterpolatedStringKind
{
    /// <summary><c>$"…"</c></summary>
    Regular,

    /// <summary><c>$@"…"</c></summary>
    Verbatim,

    /// <summary><c>$"""…"""</c> on one line.</summary>
    RawLine,

    /// <summary><c>$"""</c> with its content on lines of its own.</summary>
    RawBlock,
}

/// <summary>An interpolated string whose end the lexer has not reached yet.</summary>
internal sealed class OpenString(InterpolatedStringKind kind, int start, int contentStart, int dollars, int quotes)
{
    private readonly Stack<int> _outerNesting = new();
    private int _nesting;

    public InterpolatedStringKind Kind { get; } = kind;

    public int Start { get; } = start;

    /// <summary>Where its first character of content stands.</summary>
    public int ContentStart { get; } = contentStart;

    /// <summary>How many braces open a hole.</summary>
    public int Dollars { get; } = dollars;

    public int Quotes { get; } = quotes;

    /// <summary>The indices of the tokens with its literal text, whose values depend on the last line if it is a raw block.</summary>
    public List<int> TextTokens { get; } = [];

    /// <summary>The positions where its holes open.</summary>
    public List<int> HoleStarts { get; } = [];

    public bool InHole { get; private set; }

    /// <summary>Whether a closing brace would end the hole: brackets left open inside do not hinder.</summary>
    public bool IsOutsideBraces => _outerNesting.Count == 0;

    /// <summary>Whether a colon would begin the format.</summary>
    public bool IsOutsideBrackets => IsOutsideBraces && _nesting == 0;

    public void OpenHole(int position)
    {
        HoleStarts.Add(position);
        InHole = true;
        _nesting = 0;
        _outerNesting.Clear();
    }

    public void CloseHole() => InHole = false;

    /// <summary>Follows the brackets within a hole.</summary>
    public void Track(SyntaxKind kind)
    {
        switch (kind)
        {
            case SyntaxKind.OpenBrace:
                _outerNesting.Push(_nesting);
                _nesting = 0;
                break;
            case SyntaxKind.CloseBrace:
                if (_outerNesting.TryPop(out var outer)) _nesting = outer;
                break;
            case SyntaxKind.OpenParen or SyntaxKind.OpenBracket:
                _nesting++;
                break;
            case SyntaxKind.CloseParen or SyntaxKind.CloseBracket:
                if (_nesting > 0) _nesting--;
                break;
        }
    }
}
