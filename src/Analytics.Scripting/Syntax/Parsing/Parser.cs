using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary>
/// Builds the tree of a cell by recursive descent. It looks ahead over tokens to tell declarations from expressions, so only
/// few places parse twice; every error is reported once and leaves a node with missing tokens, so any text gives a tree.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>How deep constructs may nest: far more than anyone writes, and little enough for a stack of 1 MB.</summary>
    private const int MaxDepth = 200;

    private readonly SyntaxToken[] _tokens;
    private readonly int[] _closers;

    /// <summary>The index of the end of the text, or of the first token that the lexer had to invent there.</summary>
    private readonly int _firstMissing;
    private readonly ImmutableArray<ScriptDirective> _directives;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>The index of a parenthesis in which the text ends, so that types in it may still become parameters.</summary>
    private readonly int _openParenthesis;
    private int _position;
    private int _depth;
    private bool _isAborted;

    /// <summary>Whether <c>await</c> is a keyword here: in async functions and at the top of a cell.</summary>
    private bool _inAsync = true;

    /// <summary>Whether the words of queries are keywords here.</summary>
    private bool _inQuery;

    /// <summary>Whether <c>field</c> is a keyword here.</summary>
    private bool _inAccessor;

    public Parser(ImmutableArray<SyntaxToken> tokens, DiagnosticBag diagnostics, ImmutableArray<ScriptDirective> directives = default)
    {
        _tokens = [.. tokens.Where(t => t.Kind != SyntaxKind.BadToken)];
        _closers = BracketMatcher.FindClosers(_tokens);
        _missingAt = new int[_tokens.Length];
        _firstMissing = _tokens.Length - 1;
        while (_firstMissing > 0 && _tokens[_firstMissing - 1].IsMissing) _firstMissing--;
        _openParenthesis = FindOpenParenthesis();
        _directives = directives.IsDefault ? [] : directives;
        _diagnostics = diagnostics;
    }

    private bool TouchesEnd(int index) => _tokens[index].Span.End == _tokens[End].Span.Start;

    private int FindOpenParenthesis()
    {
        var found = int.MaxValue;
        if (_firstMissing > 0 && _tokens[_firstMissing - 1].Kind == SyntaxKind.CloseParen)
        {
            found = Array.LastIndexOf(_closers, _firstMissing - 1);
            if (found < 0) found = int.MaxValue;
        }

        for (var i = _firstMissing - 1; i >= 0; i--)
        {
            var kind = _tokens[i].Kind;
            if (kind is SyntaxKind.Semicolon or SyntaxKind.OpenBrace or SyntaxKind.CloseBrace) break;
            if (kind == SyntaxKind.OpenParen && _closers[i] < 0) found = i;
        }

        return found;
    }

    /// <summary>How often a token ahead was looked at: what reading a text costs, apart from the clock.</summary>
    public long LookCount { get; private set; }

    private SyntaxToken Current => _tokens[_position];

    private int End => _tokens.Length - 1;

    private bool AtEnd => _position >= End;

    /// <summary>Whether the text ends at the index, apart from tokens that the lexer had to invent.</summary>
    private bool IsEnd(int index) => index >= _firstMissing;

    /// <summary>Where the last token read ends.</summary>
    private int LastEnd => _position == 0 ? 0 : _tokens[_position - 1].Span.End;

    private SyntaxToken Peek(int offset) => TokenAt(_position + offset);

    private SyntaxToken TokenAt(int index)
    {
        LookCount++;
        return _tokens[Math.Min(index, End)];
    }

    private SyntaxKind KindAt(int index) => TokenAt(index).Kind;

    private bool At(SyntaxKind kind) => Current.Kind == kind;

    private bool AtContextual(SyntaxKind keyword) => Current.ContextualKind == keyword;

    private SyntaxToken Eat()
    {
        var token = Current;
        if (!AtEnd) _position++;
        return token;
    }

    private bool TryEat(SyntaxKind kind)
    {
        if (!At(kind)) return false;
        Eat();
        return true;
    }

    private SyntaxToken? EatIf(SyntaxKind kind) => At(kind) ? Eat() : null;

    private SyntaxToken? EatIfContextual(SyntaxKind keyword) => AtContextual(keyword) ? Eat() : null;

    /// <summary>
    /// Counts one more level of nesting. At the limit it reports that and moves to the end of the text, so that everything
    /// that is open returns without reading or reporting more; the caller then returns something missing.
    /// </summary>
    private bool Enter()
    {
        if (_depth < MaxDepth)
        {
            _depth++;
            return true;
        }

        if (!_isAborted) Error("CS8078", Current.Span, "The code is too deeply nested; give a part of it a name of its own.");
        _isAborted = true;
        _position = End;
        return false;
    }

    private void Leave() => _depth--;

    private State Save() => new(_position, _diagnostics.Count, _isAborted, _errorIndex, _forgottenComma, OpenEndErrors);

    /// <summary>Goes back to where the parser was, and forgets what was reported since.</summary>
    private void Restore(State state)
    {
        _position = state.Position;
        _isAborted = state.IsAborted;
        _errorIndex = state.ErrorIndex;
        _forgottenComma = state.ForgottenComma;
        OpenEndErrors = state.OpenEndErrors;
        _diagnostics.Rewind(state.Diagnostics);
    }

    private readonly record struct State(
        int Position, int Diagnostics, bool IsAborted, int ErrorIndex, int ForgottenComma, int OpenEndErrors);
}
