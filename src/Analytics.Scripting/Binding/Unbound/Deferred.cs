using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// A tuple literal before it is converted. Its type is the natural one where every element has one; elements are as they were bound.
/// </summary>
internal sealed class UnboundTuple(SyntaxNode syntax, ImmutableArray<BoundExpression> elements, ImmutableArray<string?> names, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public ImmutableArray<BoundExpression> Elements => elements;

    public ImmutableArray<string?> Names => names;
}

/// <summary><c>c ? a : b</c> before it is converted; its type is the natural one or none.</summary>
internal sealed class UnboundConditional(
    SyntaxNode syntax, BoundExpression condition, BoundExpression whenTrue, BoundExpression whenFalse, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public BoundExpression Condition => condition;

    public BoundExpression WhenTrue => whenTrue;

    public BoundExpression WhenFalse => whenFalse;

    public override ConstantValue? Constant => ConstantValue;

    public ConstantValue? ConstantValue { get; init; }
}

/// <summary>A switch expression whose arms are not converted yet; its type is the natural one or none.</summary>
internal sealed class UnboundSwitch(SyntaxNode syntax, BoundExpression governing, ImmutableArray<BoundSwitchArm> arms, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public BoundExpression Governing => governing;

    public ImmutableArray<BoundSwitchArm> Arms => arms;
}

/// <summary>A collection expression before it gets a type.</summary>
internal sealed class UnboundCollection(CollectionExpression syntax, ImmutableArray<UnboundElement> elements, Binder binder)
    : BoundExpression(syntax, PseudoTypeSymbol.Collection)
{
    public ImmutableArray<UnboundElement> Elements => elements;

    public Binder Binder => binder;
}

/// <summary>An element, or for a spread the collection with how to go through it (null where that cannot be).</summary>
internal sealed record UnboundElement(SyntaxNode Syntax, BoundExpression Value, ForEachInfo? Enumeration);

/// <summary><c>new(…) { … }</c> before it gets a type.</summary>
internal sealed class UnboundNew(ImplicitObjectCreationExpression syntax, CallArguments arguments, Binder binder)
    : BoundExpression(syntax, PseudoTypeSymbol.New)
{
    public ImplicitObjectCreationExpression Creation => syntax;

    public CallArguments Arguments => arguments;

    public Binder Binder => binder;
}

/// <summary>An interpolated string: a string unless a handler, FormattableString or IFormattable is wanted.</summary>
internal sealed class UnboundInterpolation(
    InterpolatedStringExpression syntax, ImmutableArray<BoundInterpolationPart> parts, ConstantValue? constant, Binder binder)
    : BoundExpression(syntax, CoreTypes.String)
{
    public InterpolatedStringExpression Interpolated => syntax;

    /// <summary>The values are as they were bound.</summary>
    public ImmutableArray<BoundInterpolationPart> Parts => parts;

    public Binder Binder => binder;

    public override ConstantValue? Constant => constant;
}
