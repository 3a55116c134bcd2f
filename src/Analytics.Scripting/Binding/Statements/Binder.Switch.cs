using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    private BoundSwitch BindSwitch(SwitchStatement syntax)
    {
        var governing = BindValue(syntax.Governing);
        if (governing.Type.IsVoid)
        {
            diagnostics.Error("CS8119", syntax.Governing.Span, "The switch expression must be a value; found 'void'.");
            governing = new BoundError(syntax.Governing);
        }

        var breakLabel = new LabelSymbol("break");
        var cases = new SwitchContext(governing.Type);
        var inner = Copy(scope.Nested(), diagnostics, breakLabel: breakLabel, @switch: cases);
        foreach (var section in syntax.Sections)
            inner.Predeclare(section.Statements);

        // All labels before any statement: goto case may name one farther down.
        var labels = syntax.Sections.Select(s => inner.BindSwitchLabels(s, governing.Type)).ToList();
        var sections = ImmutableArray.CreateBuilder<BoundSwitchSection>(syntax.Sections.Length);
        for (var i = 0; i < labels.Count; i++)
        {
            var (binder, bound) = labels[i];
            var statements = binder.BindStatementsFrom(syntax.Sections[i].Statements, 0);
            CheckNoUsingDeclaration(syntax.Sections[i]);
            sections.Add(new BoundSwitchSection(syntax.Sections[i], [.. binder.Scope.Locals], bound, statements));
        }

        return new BoundSwitch(syntax, governing, [.. inner.Scope.Locals], sections.MoveToImmutable(), breakLabel);
    }

    private void CheckNoUsingDeclaration(SwitchSection syntax)
    {
        foreach (var statement in syntax.Statements)
        {
            if (statement is LocalDeclarationStatement { UsingKeyword: { } keyword })
                diagnostics.Error("CS8647", keyword.Span, "A using variable cannot be used directly within a switch section (consider using braces).");
        }
    }

    /// <summary>The labels of a section and the binder of its scope, in which the variables of their patterns are.</summary>
    private (Binder Binder, ImmutableArray<BoundSwitchLabel> Labels) BindSwitchLabels(SwitchSection syntax, TypeSymbol governing)
    {
        var inner = In(scope.Nested());
        var labels = ImmutableArray.CreateBuilder<BoundSwitchLabel>(syntax.Labels.Length);
        foreach (var label in syntax.Labels)
        {
            var target = new LabelSymbol("case");
            if (label is CaseSwitchLabel @case)
            {
                labels.Add(inner.BindCase(@case, target, governing));
                continue;
            }

            if (Switch!.Default is not null)
                diagnostics.Error("CS0152", label.Span, "The switch statement contains multiple cases with the label value 'default'.");
            Switch.Default = target;
            labels.Add(new BoundSwitchLabel(label, target, null, null));
        }

        return (inner, labels.MoveToImmutable());
    }

    private BoundSwitchLabel BindCase(CaseSwitchLabel syntax, LabelSymbol target, TypeSymbol governing)
    {
        PredeclareExpressionVariables(ExpressionVariables.Of(syntax.Pattern));
        PredeclareExpressionVariables(ExpressionVariables.Of(syntax.When));
        var pattern = BindPattern(syntax.Pattern, governing);
        var when = syntax.When is null ? null : BindCondition(syntax.When);
        if (pattern is BoundConstantPattern { Value.Constant: { } constant } && when is null)
            Switch!.Cases.TryAdd(constant, target);
        return new BoundSwitchLabel(syntax, target, pattern, when);
    }
}
