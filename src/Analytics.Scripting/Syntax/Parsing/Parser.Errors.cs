namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    /// <summary>For each token, the number of the last missing token that was put before it.</summary>
    private readonly int[] _missingAt;
    private int _missingCount;
    private int _errorIndex = -1;

    /// <summary>How many of the reported errors only say that the text ends too early.</summary>
    public int OpenEndErrors { get; private set; }

    /// <summary>Where a node begins, remembered so that missing tokens before its first token belong to it.</summary>
    private readonly record struct Mark(int Index, int MissingCount);

    private Mark Start() => new(_position, _missingCount);

    private TextSpan SpanFrom(Mark start)
    {
        var before = start.Index == 0 ? 0 : _tokens[start.Index - 1].Span.End;
        var beginsMissing = _missingAt[start.Index] > start.MissingCount;
        if (_position == start.Index) return new TextSpan(before, before);
        return new TextSpan(beginsMissing ? before : _tokens[start.Index].Span.Start, LastEnd);
    }

    private TextSpan SpanFrom(SyntaxElement first) => new(first.Span.Start, Math.Max(LastEnd, first.Span.End));

    private SyntaxToken Missing(SyntaxKind kind)
    {
        _missingAt[_position] = ++_missingCount;
        return SyntaxToken.Missing(kind, LastEnd);
    }

    private IdentifierName MissingName()
    {
        var identifier = Missing(SyntaxKind.Identifier);
        return new IdentifierName(identifier.Span, identifier);
    }

    /// <summary>Reads a token of the kind, or reports that it is missing.</summary>
    private SyntaxToken Expect(SyntaxKind kind)
    {
        if (At(kind)) return Eat();
        var text = SyntaxFacts.GetText(kind);
        var (code, message) = kind switch
        {
            SyntaxKind.Semicolon => ("CS1002", "; expected"),
            SyntaxKind.CloseParen => ("CS1026", ") expected"),
            SyntaxKind.CloseBrace => ("CS1513", "} expected"),
            SyntaxKind.OpenBrace => ("CS1514", "{ expected"),
            SyntaxKind.InKeyword => ("CS1515", "'in' expected"),
            _ => ("CS1003", $"Syntax error, '{text}' expected"),
        };
        ReportMissing(code, message);
        return Missing(kind);
    }

    private SyntaxToken ExpectContextual(SyntaxKind keyword)
    {
        if (AtContextual(keyword)) return Eat();
        ReportMissing("CS1003", $"Syntax error, '{SyntaxFacts.GetText(keyword)}' expected");
        return Missing(SyntaxKind.Identifier);
    }

    private SyntaxToken ExpectIdentifier()
    {
        if (IsIdentifier(Current)) return Eat();
        if (IsReserved(Current.Kind))
        {
            ReportAtCurrent("CS1041", $"Identifier expected; '{Current.Text}' is a keyword");
        }
        else
        {
            ReportMissing("CS1001", "Identifier expected");
        }

        return Missing(SyntaxKind.Identifier);
    }

    /// <summary>Reports what should stand before the current token: behind the last token if that ends its line.</summary>
    private void ReportMissing(string code, string message)
    {
        var span = Current.IsFirstOnLine ? new TextSpan(LastEnd, LastEnd) : Current.Span;
        Report(code, span, message);
    }

    private void ReportAtCurrent(string code, string message) => Report(code, Current.Span, message);

    /// <summary>One token is blamed once: further errors at it are consequences of the first.</summary>
    private void Report(string code, TextSpan span, string message)
    {
        if (_errorIndex == _position) return;
        _errorIndex = _position;
        var before = _diagnostics.Count;
        Error(code, span, message);
        if (_diagnostics.Count > before && CouldBeMended()) OpenEndErrors++;
    }

    /// <summary>Reports what is wrong whatever follows.</summary>
    private void Error(string code, TextSpan span, string message)
    {
        if (!_isAborted) _diagnostics.Error(code, span, message);
    }

    /// <summary>Whether the error lies at the end, where more text could make the last token another one or follow it.</summary>
    private bool CouldBeMended()
    {
        if (IsEnd(_position)) return true;
        if (_position > _openParenthesis && (IsPredefinedType(Current.Kind) || IsParameterModifier(Current.Kind))) return true;
        if (CouldBecomeReturnType(At(SyntaxKind.OpenParen) ? _position - 1 : _position)) return true;
        return _position == _firstMissing - 1
            && TouchesEnd(_position)
            && Current.Kind is not (SyntaxKind.CloseParen or SyntaxKind.CloseBracket or SyntaxKind.CloseBrace or SyntaxKind.Semicolon
                or SyntaxKind.Comma or SyntaxKind.StringLiteral or SyntaxKind.CharacterLiteral);
    }

    /// <summary>Whether the keyword for a type stands at the end, or before parameters of a lambda that is being typed.</summary>
    private bool CouldBecomeReturnType(int at)
    {
        if (at < 0 || !IsPredefinedType(KindAt(at))) return false;
        var next = ScanType(at, out _);
        if (next < 0 || IsEnd(next)) return true;
        if (KindAt(next) != SyntaxKind.OpenParen) return false;
        var close = _closers[next];
        return close < 0 ? next >= _openParenthesis : IsEnd(close + 1) || (IsEnd(close + 2) && KindAt(close + 1) == SyntaxKind.Equals);
    }

    private static bool IsParameterModifier(SyntaxKind kind) =>
        kind is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword or SyntaxKind.ParamsKeyword;

    private void ReportInvalidTerm()
    {
        if (AtEnd)
        {
            ReportMissing("CS1733", "Expected expression");
        }
        else
        {
            ReportAtCurrent("CS1525", $"Invalid expression term '{Current.Text}'");
        }
    }
}
