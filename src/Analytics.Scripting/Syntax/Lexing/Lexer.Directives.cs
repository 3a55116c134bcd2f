namespace Analytics.Scripting.Syntax;

internal sealed partial class Lexer
{
    /// <summary>What is open at a place: an <c>#if</c>, of which a branch was taken or not, or a <c>#region</c>.</summary>
    private sealed record OpenSection(bool IsRegion, int Start)
    {
        public bool WasTaken { get; set; }

        public bool HasElse { get; set; }
    }

    private readonly Stack<OpenSection> _sections = new();
    private readonly HashSet<string> _symbols = new(StringComparer.Ordinal);

    /// <summary>The symbols defined at the end of the text.</summary>
    public IReadOnlySet<string> DefinedSymbols => _symbols;

    /// <summary>Reads a line that begins with <c>#</c>, and the lines after it that it switches off.</summary>
    private void SkipDirective()
    {
        var start = _position++;
        var isPlaced = _isLineStart;
        if (start == 0 && Current == '!')
        {
            EndDirective(start);
            return;
        }

        SkipBlanks();
        var nameStart = _position;
        while (Characters.IsIdentifierPart(Current)) _position++;
        var name = _text[nameStart.._position];
        if (!isPlaced)
        {
            MoveToLineEnd();
            Error("CS1040", start, start + 1, "A directive stands on a line of its own.");
            EndDirective(start);
            return;
        }

        var isActive = ReadDirective(name, start);
        EndDirective(start);
        if (!isActive) SkipDisabledText();
    }

    private void EndDirective(int start)
    {
        MoveToLineEnd();
        Trivia.Add(new(TriviaKind.Directive, new(start, _position)));
    }

    /// <summary>Returns whether the code behind the directive is active.</summary>
    private bool ReadDirective(string name, int start)
    {
        switch (name)
        {
            case "if" or "elif" or "else" or "endif":
                return ReadConditional(name, start);
            case "define" or "undef":
                ReadSymbolDefinition(name, start);
                break;
            case "region":
                _sections.Push(new(IsRegion: true, start));
                break;
            case "endregion":
                EndSection(isRegion: true, start, _position);
                break;
            case "error":
                Error("CS1029", start, LineEnd(), $"#error: {RestOfLine()}");
                break;
            case "warning":
                diagnostics.Warning("CS1030", new(start, LineEnd()), $"#warning: {RestOfLine()}");
                break;
            case "pragma":
                ReadPragma(start);
                break;
            case "line":
                ReadLineDirective(start);
                break;
            case "nullable":
                ReadNullable(start);
                break;
            case "r" or "load":
                ReadReference(name, start);
                break;
            default:
                ErrorInDirective("CS1024", start, _position, "A directive is expected, such as #r, #load, #if or #region.");
                break;
        }

        return true;
    }

    private void SkipBlanks()
    {
        while (!AtEnd && Characters.IsWhitespace(Current)) _position++;
    }

    private int LineEnd()
    {
        var at = _position;
        while (at < _text.Length && !Characters.IsNewLine(_text[at])) at++;
        return at;
    }

    private string RestOfLine() => _text[_position..LineEnd()].Trim();

    private string ReadWord()
    {
        SkipBlanks();
        var start = _position;
        while (Characters.IsIdentifierPart(Current)) _position++;
        return _text[start.._position];
    }

    /// <summary>An error that only counts as an open end if the text ends here.</summary>
    private void ErrorInDirective(string code, int start, int end, string message)
    {
        var position = _position;
        _position = LineEnd();
        ErrorAtEnd(code, start, end, message);
        _position = position;
    }

    private void ExpectDirectiveEnd()
    {
        SkipBlanks();
        if (AtEnd || Characters.IsNewLine(Current) || (Current == '/' && Peek(1) == '/')) return;
        ErrorInDirective("CS1025", _position, LineEnd(), "Only a comment may follow on the line of a directive.");
    }

    private void ReadSymbolDefinition(string name, int start)
    {
        if (_tokens.Count > 0)
        {
            Error("CS1032", start, _position, $"#{name} stands before any code.");
        }

        var symbol = ReadWord();
        if (symbol.Length == 0)
        {
            ErrorInDirective("CS1001", _position, _position, "A name is expected.");
            return;
        }

        if (name == "define") _symbols.Add(symbol);
        else _symbols.Remove(symbol);
        ExpectDirectiveEnd();
    }

    private void ReadPragma(int start)
    {
        var kind = ReadWord();
        if (kind is not ("warning" or "checksum"))
        {
            diagnostics.Warning("CS1633", new(start, _position), "Only #pragma warning is known; this line has no effect.");
        }
        else if (kind == "warning" && ReadWord() is not ("disable" or "restore"))
        {
            diagnostics.Warning("CS1634", new(start, _position), "'disable' or 'restore' is expected after #pragma warning.");
        }
    }

    private void ReadLineDirective(int start)
    {
        SkipBlanks();
        var isKnown = char.IsAsciiDigit(Current) || Current == '(' || ReadWord() is "default" or "hidden";
        if (!isKnown) ErrorInDirective("CS1576", start, LineEnd(), "A line number, 'default' or 'hidden' is expected after #line.");
    }

    private void ReadNullable(int start)
    {
        if (ReadWord() is not ("enable" or "disable" or "restore"))
        {
            ErrorInDirective("CS8637", start, LineEnd(), "'enable', 'disable' or 'restore' is expected after #nullable.");
            return;
        }

        SkipBlanks();
        if (Characters.IsIdentifierStart(Current) && ReadWord() is not ("warnings" or "annotations"))
        {
            ErrorInDirective("CS8638", start, LineEnd(), "'warnings', 'annotations' or the end of the line is expected.");
            return;
        }

        ExpectDirectiveEnd();
    }

    private void ReadReference(string name, int start)
    {
        SkipBlanks();
        var open = _position;
        var close = Current == '"' ? _text.AsSpan(open + 1, LineEnd() - open - 1).IndexOf('"') : -1;
        if (close < 0)
        {
            ErrorInDirective("CS7010", open, LineEnd(), $"A name in double quotes is expected after #{name}.");
            return;
        }

        var argument = _text[(open + 1)..(open + 1 + close)];
        _position = open + close + 2;

        // A package is looked up before the cell is compiled, wherever its line stands; files come first as for the compiler.
        if (_tokens.Count > 0 && !argument.TrimStart().StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
        {
            var code = name == "r" ? "CS7009" : "CS8098";
            Error(code, start, _position, $"#{name} stands before any code.");
        }

        var hash = new SyntaxToken(SyntaxKind.Hash, new(start, start + 1), "#") { IsFirstOnLine = _isFirstOnLine };
        Directives.Add(new ScriptDirective(new(start, _position), hash, name, argument));
        ExpectDirectiveEnd();
    }
}
