using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

#pragma warning disable CA1822 // Until these are written.

internal sealed partial class Binder
{
    public partial BoundExpression DeclareVariable(SyntaxNode syntax, SyntaxToken identifier, TypeSymbol? type, LocalKind kind)
    {
        var local = new LocalSymbol(identifier.Text, type, kind, identifier.Span);
        Scope.Declare(local);
        return new BoundLocal(syntax, local);
    }

    public partial BoundPattern BindPattern(PatternSyntax syntax, TypeSymbol inputType) => new BoundDiscardPattern(syntax, inputType);
    public partial BoundStatement BindStatement(StatementSyntax syntax) => new BoundNop(syntax);
    public partial BoundBlock BindBlock(BlockStatement syntax) => new(syntax, [], []);
}
