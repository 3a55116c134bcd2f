using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary>What an initializer in braces means, as far as its place tells.</summary>
internal enum InitializerKind
{
    /// <summary>Members or indexers are set: <c>{ A = 1, [0] = 2 }</c>; also for an empty <c>{ }</c>.</summary>
    Object,

    /// <summary>Elements are added: <c>{ 1, { 2, 3 } }</c>.</summary>
    Collection,

    /// <summary>Elements of an array: <c>{ 1, 2 }</c>.</summary>
    Array,

    /// <summary>The arguments of one Add call within a collection initializer.</summary>
    ComplexElement,

    /// <summary>What <c>with</c> changes.</summary>
    With,
}

/// <summary><c>new T(x) { … }</c></summary>
internal sealed class ObjectCreationExpression(
    TextSpan span, TypeSyntax type, ArgumentList? argumentList, InitializerExpression? initializer)
    : ExpressionSyntax(span)
{
    public TypeSyntax Type { get; } = type;
    public ArgumentList? ArgumentList { get; } = argumentList;
    public InitializerExpression? Initializer { get; } = initializer;

    internal override void AddChildren(ChildCollector to) => to.Add(Type).Add(ArgumentList).Add(Initializer);
}

/// <summary><c>new(x) { … }</c></summary>
internal sealed class ImplicitObjectCreationExpression(TextSpan span, ArgumentList argumentList, InitializerExpression? initializer)
    : ExpressionSyntax(span)
{
    public ArgumentList ArgumentList { get; } = argumentList;
    public InitializerExpression? Initializer { get; } = initializer;

    internal override void AddChildren(ChildCollector to) => to.Add(ArgumentList).Add(Initializer);
}

/// <summary><c>new { a.B, C = 1 }</c></summary>
internal sealed class AnonymousObjectCreationExpression(TextSpan span, ImmutableArray<AnonymousObjectMember> members)
    : ExpressionSyntax(span)
{
    public ImmutableArray<AnonymousObjectMember> Members { get; } = members;

    internal override void AddChildren(ChildCollector to) => to.Add(Members);
}

/// <summary><c>C = 1</c>, or an expression that gives the name itself.</summary>
internal sealed class AnonymousObjectMember(TextSpan span, SyntaxToken? name, ExpressionSyntax expression) : SyntaxNode(span)
{
    public SyntaxToken? Name { get; } = name;
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(Name).Add(Expression);
}

/// <summary><c>new int[n] { … }</c>: the sizes are in the type's first rank.</summary>
internal sealed class ArrayCreationExpression(TextSpan span, ArrayType type, InitializerExpression? initializer)
    : ExpressionSyntax(span)
{
    public ArrayType Type { get; } = type;
    public InitializerExpression? Initializer { get; } = initializer;

    internal override void AddChildren(ChildCollector to) => to.Add(Type).Add(Initializer);
}

/// <summary><c>new[] { … }</c> or <c>new[,] { … }</c>.</summary>
internal sealed class ImplicitArrayCreationExpression(TextSpan span, int dimensions, InitializerExpression initializer)
    : ExpressionSyntax(span)
{
    public int Dimensions { get; } = dimensions;
    public InitializerExpression Initializer { get; } = initializer;

    internal override void AddChildren(ChildCollector to) => to.Add(Initializer);
}

/// <summary><c>stackalloc int[n]</c> or <c>stackalloc[] { … }</c>, which has no type.</summary>
internal sealed class StackAllocExpression(TextSpan span, TypeSyntax? type, InitializerExpression? initializer)
    : ExpressionSyntax(span)
{
    public TypeSyntax? Type { get; } = type;
    public InitializerExpression? Initializer { get; } = initializer;

    internal override void AddChildren(ChildCollector to) => to.Add(Type).Add(Initializer);
}

/// <summary>What stands in braces. In the kinds Object and With every element should be an assignment whose target is an <see cref="IdentifierName"/> or <see cref="ImplicitElementAccess"/> and whose value may again be an initializer; other elements are the binder's to report.</summary>
internal sealed class InitializerExpression(TextSpan span, InitializerKind kind, ImmutableArray<ExpressionSyntax> elements)
    : ExpressionSyntax(span)
{
    public InitializerKind Kind { get; } = kind;
    public ImmutableArray<ExpressionSyntax> Elements { get; } = elements;

    internal override void AddChildren(ChildCollector to) => to.Add(Elements);
}

/// <summary><c>[key]</c> as a target in an object initializer.</summary>
internal sealed class ImplicitElementAccess(TextSpan span, ArgumentList argumentList) : ExpressionSyntax(span)
{
    public ArgumentList ArgumentList { get; } = argumentList;

    internal override void AddChildren(ChildCollector to) => to.Add(ArgumentList);
}

/// <summary><c>x with { A = 1 }</c></summary>
internal sealed class WithExpression(TextSpan span, ExpressionSyntax expression, InitializerExpression initializer)
    : ExpressionSyntax(span)
{
    public ExpressionSyntax Expression { get; } = expression;
    public InitializerExpression Initializer { get; } = initializer;

    internal override void AddChildren(ChildCollector to) => to.Add(Expression).Add(Initializer);
}

/// <summary><c>[a, ..b]</c></summary>
internal sealed class CollectionExpression(TextSpan span, ImmutableArray<CollectionElementSyntax> elements)
    : ExpressionSyntax(span)
{
    public ImmutableArray<CollectionElementSyntax> Elements { get; } = elements;

    internal override void AddChildren(ChildCollector to) => to.Add(Elements);
}

/// <summary>A single element of a collection expression.</summary>
internal sealed class ExpressionElement(TextSpan span, ExpressionSyntax expression) : CollectionElementSyntax(span)
{
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(Expression);
}

/// <summary><c>..b</c> in a collection expression.</summary>
internal sealed class SpreadElement(TextSpan span, ExpressionSyntax expression) : CollectionElementSyntax(span)
{
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(Expression);
}
