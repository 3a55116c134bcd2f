using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>1</c>, <c>null</c>, <c>-x + 2</c>: anything but a name alone.</summary>
internal sealed class ConstantPattern(TextSpan span, ExpressionSyntax expression) : PatternSyntax(span)
{
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(Expression);
}

/// <summary>A name alone, such as <c>Color.Red</c> or <c>Article</c>: a constant or a type, which only binding can tell.</summary>
internal sealed class NamePattern(TextSpan span, NameSyntax name) : PatternSyntax(span)
{
    public NameSyntax Name { get; } = name;

    internal override void AddChildren(ChildCollector to) => to.Add(Name);
}

/// <summary><c>int</c>, <c>List&lt;int&gt;</c>, <c>int[]</c>: what can only be a type.</summary>
internal sealed class TypePattern(TextSpan span, TypeSyntax type) : PatternSyntax(span)
{
    public TypeSyntax Type { get; } = type;

    internal override void AddChildren(ChildCollector to) => to.Add(Type);
}

/// <summary><c>Article a</c></summary>
internal sealed class DeclarationPattern(TextSpan span, TypeSyntax type, DesignationSyntax designation) : PatternSyntax(span)
{
    public TypeSyntax Type { get; } = type;
    public DesignationSyntax Designation { get; } = designation;

    internal override void AddChildren(ChildCollector to) => to.Add(Type).Add(Designation);
}

/// <summary><c>var x</c> or <c>var (a, b)</c>.</summary>
internal sealed class VarPattern(TextSpan span, DesignationSyntax designation) : PatternSyntax(span)
{
    public DesignationSyntax Designation { get; } = designation;

    internal override void AddChildren(ChildCollector to) => to.Add(Designation);
}

/// <summary><c>_</c></summary>
internal sealed class DiscardPattern(TextSpan span) : PatternSyntax(span)
{
    internal override void AddChildren(ChildCollector to)
    {
    }
}

/// <summary><c>(p)</c></summary>
internal sealed class ParenthesizedPattern(TextSpan span, PatternSyntax pattern) : PatternSyntax(span)
{
    public PatternSyntax Pattern { get; } = pattern;

    internal override void AddChildren(ChildCollector to) => to.Add(Pattern);
}

/// <summary><c>not p</c></summary>
internal sealed class UnaryPattern(TextSpan span, SyntaxToken operatorToken, PatternSyntax pattern) : PatternSyntax(span)
{
    public SyntaxToken OperatorToken { get; } = operatorToken;
    public PatternSyntax Pattern { get; } = pattern;

    internal override void AddChildren(ChildCollector to) => to.Add(OperatorToken).Add(Pattern);
}

/// <summary><c>p and q</c>, <c>p or q</c>.</summary>
internal sealed class BinaryPattern(TextSpan span, PatternSyntax left, SyntaxToken operatorToken, PatternSyntax right)
    : PatternSyntax(span)
{
    public PatternSyntax Left { get; } = left;
    public SyntaxToken OperatorToken { get; } = operatorToken;
    public PatternSyntax Right { get; } = right;

    internal override void AddChildren(ChildCollector to) => to.Add(Left).Add(OperatorToken).Add(Right);
}

/// <summary><c>&gt;= 1</c></summary>
internal sealed class RelationalPattern(TextSpan span, SyntaxToken operatorToken, ExpressionSyntax value) : PatternSyntax(span)
{
    public SyntaxToken OperatorToken { get; } = operatorToken;
    public ExpressionSyntax Value { get; } = value;

    internal override void AddChildren(ChildCollector to) => to.Add(OperatorToken).Add(Value);
}

/// <summary><c>T (p, q) { A: p } name</c>; each part may be absent.</summary>
internal sealed class RecursivePattern(
    TextSpan span, TypeSyntax? type, SubpatternList? positional, SubpatternList? properties, DesignationSyntax? designation)
    : PatternSyntax(span)
{
    public TypeSyntax? Type { get; } = type;
    public SubpatternList? Positional { get; } = positional;
    public SubpatternList? Properties { get; } = properties;
    public DesignationSyntax? Designation { get; } = designation;

    internal override void AddChildren(ChildCollector to) => to.Add(Type).Add(Positional).Add(Properties).Add(Designation);
}

/// <summary>The subpatterns in parentheses or braces, which the span includes.</summary>
internal sealed class SubpatternList(TextSpan span, ImmutableArray<Subpattern> subpatterns) : SyntaxNode(span)
{
    public ImmutableArray<Subpattern> Subpatterns { get; } = subpatterns;

    internal override void AddChildren(ChildCollector to) => to.Add(Subpatterns);
}

/// <summary><c>p</c>, <c>A: p</c> or <c>A.B: p</c>; the name is an <see cref="IdentifierName"/> or a <see cref="MemberAccessExpression"/>.</summary>
internal sealed class Subpattern(TextSpan span, ExpressionSyntax? name, PatternSyntax pattern) : SyntaxNode(span)
{
    public ExpressionSyntax? Name { get; } = name;
    public PatternSyntax Pattern { get; } = pattern;

    internal override void AddChildren(ChildCollector to) => to.Add(Name).Add(Pattern);
}

/// <summary><c>[p, .., q] name</c></summary>
internal sealed class ListPattern(TextSpan span, ImmutableArray<PatternSyntax> patterns, DesignationSyntax? designation)
    : PatternSyntax(span)
{
    public ImmutableArray<PatternSyntax> Patterns { get; } = patterns;
    public DesignationSyntax? Designation { get; } = designation;

    internal override void AddChildren(ChildCollector to) => to.Add(Patterns).Add(Designation);
}

/// <summary><c>..</c> or <c>.. p</c>, meaningful only directly within a list pattern.</summary>
internal sealed class SlicePattern(TextSpan span, PatternSyntax? pattern) : PatternSyntax(span)
{
    public PatternSyntax? Pattern { get; } = pattern;

    internal override void AddChildren(ChildCollector to) => to.Add(Pattern);
}
