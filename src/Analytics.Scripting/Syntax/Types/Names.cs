using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>x</c>. Its identifier is missing (zero-width) where an expression, type or name was expected and none was found.</summary>
internal sealed class IdentifierName(TextSpan span, SyntaxToken identifier) : SimpleNameSyntax(span, identifier)
{

    internal override void AddChildren(ChildCollector to) => to.Add(Identifier);
}

/// <summary><c>List&lt;int&gt;</c>. In <c>typeof(List&lt;&gt;)</c> the arguments are <see cref="OmittedTypeArgument"/>.</summary>
internal sealed class GenericName(TextSpan span, SyntaxToken identifier, ImmutableArray<TypeSyntax> typeArguments)
    : SimpleNameSyntax(span, identifier)
{
    public ImmutableArray<TypeSyntax> TypeArguments { get; } = typeArguments;

    internal override void AddChildren(ChildCollector to) => to.Add(Identifier).Add(TypeArguments);
}

/// <summary><c>A.B</c> where only a name or type can stand; in expressions it is a <see cref="MemberAccessExpression"/>.</summary>
internal sealed class QualifiedName(TextSpan span, NameSyntax left, SimpleNameSyntax right) : NameSyntax(span)
{
    public NameSyntax Left { get; } = left;
    public SimpleNameSyntax Right { get; } = right;

    internal override void AddChildren(ChildCollector to) => to.Add(Left).Add(Right);
}

/// <summary><c>global::System</c>.</summary>
internal sealed class AliasQualifiedName(TextSpan span, SyntaxToken alias, SimpleNameSyntax name) : NameSyntax(span)
{
    public SyntaxToken Alias { get; } = alias;
    public SimpleNameSyntax Name { get; } = name;

    internal override void AddChildren(ChildCollector to) => to.Add(Alias).Add(Name);
}
