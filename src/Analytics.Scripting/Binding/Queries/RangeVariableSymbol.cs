using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>A variable of a query. It is read from the parameter of the lambda that the clause has become.</summary>
internal sealed class RangeVariableSymbol(string name, Func<SyntaxNode, BoundExpression> read) : Symbol
{
    public override string Name => name;

    public BoundExpression Read(SyntaxNode syntax) => read(syntax);
}
