using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Bound;

/// <summary>A piece of code whose meaning is settled: every name is a symbol, every conversion a node. Nodes never change.</summary>
internal abstract class BoundNode(SyntaxNode syntax)
{
    /// <summary>Where it comes from; for what the binder made up, the code it was made for.</summary>
    public SyntaxNode Syntax { get; } = syntax;
}

internal abstract class BoundExpression(SyntaxNode syntax, TypeSymbol type) : BoundNode(syntax)
{
    public TypeSymbol Type { get; } = type;

    /// <summary>Its value where that is known now. The value of an enum is that of its underlying type.</summary>
    public virtual ConstantValue? Constant => null;

    public bool HasErrors => Type.IsError;
}

internal abstract class BoundStatement(SyntaxNode syntax) : BoundNode(syntax)
{
}

/// <summary>
/// A pattern, applied to a value of <see cref="InputType"/>. What it matches is known to be a <see cref="NarrowedType"/> afterwards.
/// </summary>
internal abstract class BoundPattern(SyntaxNode syntax, TypeSymbol inputType, TypeSymbol narrowedType) : BoundNode(syntax)
{
    public TypeSymbol InputType { get; } = inputType;

    public TypeSymbol NarrowedType { get; } = narrowedType;
}
