using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary>Modifiers are <c>this ref out in readonly params scoped</c>. Only lambda parameters may lack a type; only function pointers and extension receivers lack a name.</summary>
internal sealed class Parameter(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, TypeSyntax? type,
    SyntaxToken? identifier, ExpressionSyntax? @default)
    : SyntaxNode(span)
{
    public ImmutableArray<AttributeList> AttributeLists { get; } = attributeLists;
    public ImmutableArray<SyntaxToken> Modifiers { get; } = modifiers;
    public TypeSyntax? Type { get; } = type;
    public SyntaxToken? Identifier { get; } = identifier;
    public ExpressionSyntax? Default { get; } = @default;

    internal override void AddChildren(ChildCollector to) => to.Add(AttributeLists).Add(Modifiers).Add(Type).Add(Identifier).Add(Default);
}

/// <summary><c>T</c>, <c>in T</c>, <c>out T</c></summary>
internal sealed class TypeParameter(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, SyntaxToken? variance, SyntaxToken identifier)
    : SyntaxNode(span)
{
    public ImmutableArray<AttributeList> AttributeLists { get; } = attributeLists;
    public SyntaxToken? Variance { get; } = variance;
    public SyntaxToken Identifier { get; } = identifier;

    internal override void AddChildren(ChildCollector to) => to.Add(AttributeLists).Add(Variance).Add(Identifier);
}

/// <summary><c>where T : …</c></summary>
internal sealed class ConstraintClause(TextSpan span, SyntaxToken identifier, ImmutableArray<ConstraintSyntax> constraints)
    : SyntaxNode(span)
{
    public SyntaxToken Identifier { get; } = identifier;
    public ImmutableArray<ConstraintSyntax> Constraints { get; } = constraints;

    internal override void AddChildren(ChildCollector to) => to.Add(Identifier).Add(Constraints);
}

/// <summary>A base class, interface or type parameter.</summary>
internal sealed class TypeConstraint(TextSpan span, TypeSyntax type) : ConstraintSyntax(span)
{
    public TypeSyntax Type { get; } = type;

    internal override void AddChildren(ChildCollector to) => to.Add(Type);
}

/// <summary><c>class</c>, <c>class?</c>, <c>struct</c>, <c>notnull</c>, <c>unmanaged</c>, <c>default</c>.</summary>
internal sealed class KeywordConstraint(TextSpan span, SyntaxToken keyword, bool hasQuestion) : ConstraintSyntax(span)
{
    public SyntaxToken Keyword { get; } = keyword;
    public bool HasQuestion { get; } = hasQuestion;

    internal override void AddChildren(ChildCollector to) => to.Add(Keyword);
}

/// <summary><c>new()</c></summary>
internal sealed class NewConstraint(TextSpan span) : ConstraintSyntax(span)
{
    internal override void AddChildren(ChildCollector to)
    {
    }
}

/// <summary><c>allows ref struct</c></summary>
internal sealed class AllowsRefStructConstraint(TextSpan span) : ConstraintSyntax(span)
{
    internal override void AddChildren(ChildCollector to)
    {
    }
}
