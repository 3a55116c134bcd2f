using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser(ImmutableArray<SyntaxToken> tokens, DiagnosticBag diagnostics)
{
    public CompilationUnit ParseCompilationUnit()
    {
        _ = diagnostics;
        return new(new TextSpan(0, 0), [], [], [], [], [], tokens[^1]);
    }
}
