using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>x</c></summary>
internal sealed class SingleVariableDesignation(TextSpan span, SyntaxToken identifier) : DesignationSyntax(span)
{
    public SyntaxToken Identifier { get; } = identifier;

    internal override void AddChildren(ChildCollector to) => to.Add(Identifier);
}

/// <summary><c>_</c></summary>
internal sealed class DiscardDesignation(TextSpan span) : DesignationSyntax(span)
{
    internal override void AddChildren(ChildCollector to)
    {
    }
}

/// <summary><c>(a, b)</c></summary>
internal sealed class ParenthesizedDesignation(TextSpan span, ImmutableArray<DesignationSyntax> variables)
    : DesignationSyntax(span)
{
    public ImmutableArray<DesignationSyntax> Variables { get; } = variables;

    internal override void AddChildren(ChildCollector to) => to.Add(Variables);
}
