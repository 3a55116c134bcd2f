using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary>A parsed cell. Any text gives a tree; what is wrong with it is in the diagnostics.</summary>
internal sealed class SyntaxTree
{
    private SyntaxTree(
        SourceText text, CompilationUnit root, ImmutableArray<SyntaxToken> tokens, ImmutableArray<Trivia> trivia,
        IReadOnlyList<Diagnostic> diagnostics, int openEndErrors, IReadOnlySet<string> definedSymbols)
    {
        Text = text;
        Root = root;
        Tokens = tokens;
        Trivia = trivia;
        Diagnostics = diagnostics;
        DefinedSymbols = definedSymbols;
        var errors = diagnostics.Count(d => d.IsError);
        Completeness = errors == 0 ? SubmissionCompleteness.Complete
            : errors == openEndErrors ? SubmissionCompleteness.Incomplete
            : SubmissionCompleteness.Invalid;
    }

    public SourceText Text { get; }

    public CompilationUnit Root { get; }

    /// <summary>Every token of the text as the lexer found them, in order, ending with the end of the file.</summary>
    public ImmutableArray<SyntaxToken> Tokens { get; }

    /// <summary>The comments, directives and switched-off lines between the tokens, in order.</summary>
    public ImmutableArray<Trivia> Trivia { get; }

    /// <summary>The symbols that <c>#define</c> names.</summary>
    public IReadOnlySet<string> DefinedSymbols { get; }

    /// <summary>Whether the text is a whole cell, the beginning of one, or neither.</summary>
    public SubmissionCompleteness Completeness { get; }

    /// <summary>What is wrong with the text as such, in the order of position.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public bool HasErrors => Diagnostics.Any(d => d.IsError);

    public static SyntaxTree Parse(string text, string? path = null) => Parse(new SourceText(text, path));

    public static SyntaxTree Parse(SourceText text)
    {
        var diagnostics = new DiagnosticBag();
        var lexer = new Lexer(text, diagnostics);
        var tokens = lexer.LexAll();
        var parser = new Parser(tokens, diagnostics, [.. lexer.Directives]);
        var root = parser.ParseCompilationUnit();
        return new SyntaxTree(
            text, root, tokens, [.. lexer.Trivia], diagnostics.ToSortedList(), lexer.OpenEndErrors + parser.OpenEndErrors, lexer.DefinedSymbols);
    }
}
