using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary>Anything that can stand where a value is expected; types are included, for <c>int.Parse</c> and the like.</summary>
internal abstract class ExpressionSyntax(TextSpan span) : SyntaxNode(span)
{
}

/// <summary>Anything that names a type.</summary>
internal abstract class TypeSyntax(TextSpan span) : ExpressionSyntax(span)
{
}

/// <summary>A simple, qualified or alias-qualified name.</summary>
internal abstract class NameSyntax(TextSpan span) : TypeSyntax(span)
{
}

/// <summary>A name without a dot: <c>List</c> or <c>List&lt;int&gt;</c>.</summary>
internal abstract class SimpleNameSyntax(TextSpan span, SyntaxToken identifier) : NameSyntax(span)
{
    public SyntaxToken Identifier { get; } = identifier;
}

/// <summary>A statement.</summary>
internal abstract class StatementSyntax(TextSpan span) : SyntaxNode(span)
{
}

/// <summary>What follows <c>is</c>, <c>case</c> or stands before <c>=&gt;</c> in a switch expression.</summary>
internal abstract class PatternSyntax(TextSpan span) : SyntaxNode(span)
{
}

/// <summary>What a pattern, deconstruction or <c>out</c> declares.</summary>
internal abstract class DesignationSyntax(TextSpan span) : SyntaxNode(span)
{
}

/// <summary>A declaration in a type or at the top of a cell.</summary>
internal abstract class MemberSyntax(TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers)
    : SyntaxNode(span)
{
    public ImmutableArray<AttributeList> AttributeLists { get; } = attributeLists;
    public ImmutableArray<SyntaxToken> Modifiers { get; } = modifiers;
}

/// <summary>A clause of a query expression.</summary>
internal abstract class QueryClauseSyntax(TextSpan span) : SyntaxNode(span)
{
}

/// <summary>A piece of an interpolated string.</summary>
internal abstract class InterpolatedContentSyntax(TextSpan span) : SyntaxNode(span)
{
}

/// <summary>An element of a collection expression.</summary>
internal abstract class CollectionElementSyntax(TextSpan span) : SyntaxNode(span)
{
}

/// <summary>A label of a section in a switch statement.</summary>
internal abstract class SwitchLabelSyntax(TextSpan span) : SyntaxNode(span)
{
}

/// <summary>One constraint of a type parameter.</summary>
internal abstract class ConstraintSyntax(TextSpan span) : SyntaxNode(span)
{
}
