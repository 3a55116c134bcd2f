using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>int</c>, <c>string</c>, <c>void</c> and the other keywords that are types.</summary>
internal sealed class PredefinedType(TextSpan span, SyntaxToken keyword) : TypeSyntax(span)
{
    public SyntaxToken Keyword { get; } = keyword;

    internal override void AddChildren(ChildCollector to) => to.Add(Keyword);
}

/// <summary><c>int[,][]</c>: the ranks are in source order, so the first is the outermost array.</summary>
internal sealed class ArrayType(TextSpan span, TypeSyntax elementType, ImmutableArray<ArrayRank> ranks) : TypeSyntax(span)
{
    public TypeSyntax ElementType { get; } = elementType;
    public ImmutableArray<ArrayRank> Ranks { get; } = ranks;

    internal override void AddChildren(ChildCollector to) => to.Add(ElementType).Add(Ranks);
}

/// <summary><c>[,]</c>, or <c>[n, m]</c> in an array creation: then there is one size for each dimension.</summary>
internal sealed class ArrayRank(TextSpan span, int dimensions, ImmutableArray<ExpressionSyntax> sizes) : SyntaxNode(span)
{
    public int Dimensions { get; } = dimensions;
    public ImmutableArray<ExpressionSyntax> Sizes { get; } = sizes;

    internal override void AddChildren(ChildCollector to) => to.Add(Sizes);
}

/// <summary><c>int?</c></summary>
internal sealed class NullableType(TextSpan span, TypeSyntax elementType) : TypeSyntax(span)
{
    public TypeSyntax ElementType { get; } = elementType;

    internal override void AddChildren(ChildCollector to) => to.Add(ElementType);
}

/// <summary><c>int*</c></summary>
internal sealed class PointerType(TextSpan span, TypeSyntax elementType) : TypeSyntax(span)
{
    public TypeSyntax ElementType { get; } = elementType;

    internal override void AddChildren(ChildCollector to) => to.Add(ElementType);
}

/// <summary><c>delegate*&lt;int, void&gt;</c>; the last parameter is the return type.</summary>
internal sealed class FunctionPointerType(
    TextSpan span, ImmutableArray<SyntaxToken> callingConvention, ImmutableArray<Parameter> parameters)
    : TypeSyntax(span)
{
    public ImmutableArray<SyntaxToken> CallingConvention { get; } = callingConvention;
    public ImmutableArray<Parameter> Parameters { get; } = parameters;

    internal override void AddChildren(ChildCollector to) => to.Add(CallingConvention).Add(Parameters);
}

/// <summary><c>(int Count, string)</c></summary>
internal sealed class TupleType(TextSpan span, ImmutableArray<TupleTypeElement> elements) : TypeSyntax(span)
{
    public ImmutableArray<TupleTypeElement> Elements { get; } = elements;

    internal override void AddChildren(ChildCollector to) => to.Add(Elements);
}

/// <summary>One element of a tuple type.</summary>
internal sealed class TupleTypeElement(TextSpan span, TypeSyntax type, SyntaxToken? name) : SyntaxNode(span)
{
    public TypeSyntax Type { get; } = type;
    public SyntaxToken? Name { get; } = name;

    internal override void AddChildren(ChildCollector to) => to.Add(Type).Add(Name);
}

/// <summary><c>ref int</c> or <c>ref readonly int</c>, as a return type or the type of a local.</summary>
internal sealed class RefType(TextSpan span, SyntaxToken refKeyword, SyntaxToken? readOnlyKeyword, TypeSyntax type)
    : TypeSyntax(span)
{
    public SyntaxToken RefKeyword { get; } = refKeyword;
    public SyntaxToken? ReadOnlyKeyword { get; } = readOnlyKeyword;
    public TypeSyntax Type { get; } = type;

    internal override void AddChildren(ChildCollector to) => to.Add(RefKeyword).Add(ReadOnlyKeyword).Add(Type);
}

/// <summary><c>scoped Span&lt;int&gt;</c> as the type of a local.</summary>
internal sealed class ScopedType(TextSpan span, SyntaxToken scopedKeyword, TypeSyntax type) : TypeSyntax(span)
{
    public SyntaxToken ScopedKeyword { get; } = scopedKeyword;
    public TypeSyntax Type { get; } = type;

    internal override void AddChildren(ChildCollector to) => to.Add(ScopedKeyword).Add(Type);
}

/// <summary>An empty place in <c>Dictionary&lt;,&gt;</c>.</summary>
internal sealed class OmittedTypeArgument(TextSpan span) : TypeSyntax(span)
{
    internal override void AddChildren(ChildCollector to)
    {
    }
}
