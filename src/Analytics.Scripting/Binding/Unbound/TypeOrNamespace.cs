using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>A name that means a type or namespace; only a member access can begin with it.</summary>
internal sealed class TypeOrNamespace(SyntaxNode syntax, Symbol symbol) : BoundExpression(syntax, PseudoTypeSymbol.NamespaceOrType)
{
    public Symbol Symbol => symbol;
}

/// <summary><c>throw x</c> as an operand, before it gets the type of where it stands.</summary>
internal sealed class UnboundThrow(SyntaxNode syntax, BoundExpression exception) : BoundExpression(syntax, PseudoTypeSymbol.Throw)
{
    public BoundExpression Exception => exception;
}

/// <summary><c>out var x</c> or <c>out _</c>, which get their type from the parameter; the variable is null for a discard.</summary>
internal sealed class UnboundOutVariable(SyntaxNode syntax, BoundExpression? variable) : BoundExpression(syntax, PseudoTypeSymbol.Discard)
{
    public BoundExpression? Variable => variable;
}
