using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>if (c) … else …</c></summary>
internal sealed class IfStatement(TextSpan span, ExpressionSyntax condition, StatementSyntax then, StatementSyntax? @else)
    : StatementSyntax(span)
{
    public ExpressionSyntax Condition { get; } = condition;
    public StatementSyntax Then { get; } = then;
    public StatementSyntax? Else { get; } = @else;

    internal override void AddChildren(ChildCollector to) => to.Add(Condition).Add(Then).Add(Else);
}

/// <summary><c>switch (x) { … }</c></summary>
internal sealed class SwitchStatement(TextSpan span, ExpressionSyntax governing, ImmutableArray<SwitchSection> sections)
    : StatementSyntax(span)
{
    public ExpressionSyntax Governing { get; } = governing;
    public ImmutableArray<SwitchSection> Sections { get; } = sections;

    internal override void AddChildren(ChildCollector to) => to.Add(Governing).Add(Sections);
}

/// <summary>One or more labels and their statements.</summary>
internal sealed class SwitchSection(TextSpan span, ImmutableArray<SwitchLabelSyntax> labels, ImmutableArray<StatementSyntax> statements)
    : SyntaxNode(span)
{
    public ImmutableArray<SwitchLabelSyntax> Labels { get; } = labels;
    public ImmutableArray<StatementSyntax> Statements { get; } = statements;

    internal override void AddChildren(ChildCollector to) => to.Add(Labels).Add(Statements);
}

/// <summary><c>case pattern when c:</c>; a constant is a <see cref="ConstantPattern"/> or <see cref="NamePattern"/>.</summary>
internal sealed class CaseSwitchLabel(TextSpan span, PatternSyntax pattern, ExpressionSyntax? when) : SwitchLabelSyntax(span)
{
    public PatternSyntax Pattern { get; } = pattern;
    public ExpressionSyntax? When { get; } = when;

    internal override void AddChildren(ChildCollector to) => to.Add(Pattern).Add(When);
}

/// <summary><c>default:</c></summary>
internal sealed class DefaultSwitchLabel(TextSpan span) : SwitchLabelSyntax(span)
{
    internal override void AddChildren(ChildCollector to)
    {
    }
}
