using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary>A parsed cell. Any text gives a tree; what is wrong with it is in the diagnostics.</summary>
internal sealed class SyntaxTree
{
    private SyntaxTree(SourceText text, CompilationUnit root, ImmutableArray<SyntaxToken> tokens, IReadOnlyList<Diagnostic> diagnostics)
    {
        Text = text;
        Root = root;
        Tokens = tokens;
        Diagnostics = diagnostics;
    }

    public SourceText Text { get; }

    public CompilationUnit Root { get; }

    /// <summary>Every token of the text as the lexer found them, in order, ending with the end of the file.</summary>
    public ImmutableArray<SyntaxToken> Tokens { get; }

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
        return new SyntaxTree(text, root, tokens, diagnostics.ToSortedList());
    }
}
