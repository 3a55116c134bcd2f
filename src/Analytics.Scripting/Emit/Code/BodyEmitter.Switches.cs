using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Switch statements and expressions.</summary>
internal sealed partial class BodyEmitter
{
    private void EmitSwitch(BoundSwitch choice)
    {
        var input = Keep(choice.Governing, _suspensions.Suspends(choice));
        EnterScope(choice.Locals, choice);
        var fallback = choice.BreakLabel;
        var constants = new List<BoundSwitchLabel>();
        foreach (var section in choice.Sections)
        {
            // What the section's functions share is made on entry, not before.
            if (_root.Analysis.FrameOf(section.Locals) is not null) EmitConstants(choice.Governing.Type, input, constants);
            EnterScope(section.Locals, section);
            foreach (var label in section.Labels)
            {
                if (label.Pattern is not { } pattern)
                {
                    fallback = label.Label;
                }
                else if (ConstantCases.Of(pattern, label.When) is not null)
                {
                    constants.Add(label);
                }
                else
                {
                    EmitConstants(choice.Governing.Type, input, constants);
                    EmitCase(label, input);
                }
            }
        }

        EmitConstants(choice.Governing.Type, input, constants);
        _il.Emit(OpCodes.Br, LabelOf(fallback));
        foreach (var section in choice.Sections)
        {
            foreach (var label in section.Labels) Mark(label.Label);
            EmitStatements(section.Statements);
        }

        Mark(choice.BreakLabel);
    }

    /// <summary>Writes the jumps to cases that follow each other and are all constants, and forgets them.</summary>
    private void EmitConstants(TypeSymbol type, Slot input, List<BoundSwitchLabel> labels)
    {
        var cases = labels.SelectMany(l => ConstantCases.Of(l.Pattern!, null)!.Select(c => (c, LabelOf(l.Label)))).ToList();
        if (cases.Count >= FewestCases)
        {
            EmitDispatch(type, input, cases);
        }
        else
        {
            foreach (var label in labels) EmitCase(label, input);
        }

        labels.Clear();
    }

    private void EmitCase(BoundSwitchLabel label, Slot input)
    {
        var next = _il.DefineLabel();
        EmitMatch(label.Pattern!, input, next);
        if (label.When is { } when) EmitBranch(when, next, sense: false);
        _il.Emit(OpCodes.Br, LabelOf(label.Label));
        _il.MarkLabel(next);
    }

    private void EmitSwitchExpression(BoundSwitchExpression choice)
    {
        var input = Keep(choice.Governing, _suspensions.Suspends(choice));
        var end = _il.DefineLabel();
        var arms = choice.Arms;
        for (var i = 0; i < arms.Length;)
        {
            var behind = i;
            var count = 0;
            for (; behind < arms.Length && ConstantCases.Of(arms[behind].Pattern, arms[behind].When) is { } constants; behind++) count += constants.Count;
            if (count >= FewestCases) EmitConstantArms(choice, input, arms[i..behind], end);
            else EmitArm(choice, input, arms[i], end);
            i = count >= FewestCases ? behind : i + 1;
        }

        EmitNoArmMatched(choice, input);
        _il.MarkLabel(end);
    }

    private void EmitArm(BoundSwitchExpression choice, Slot input, BoundSwitchArm arm, Label end)
    {
        var next = _il.DefineLabel();
        EnterScope(arm.Locals, arm);
        EmitMatch(arm.Pattern, input, next);
        if (arm.When is { } when) EmitBranch(when, next, sense: false);
        EmitMerged(arm.Value, choice.Type);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(next);
    }

    private void EmitConstantArms(BoundSwitchExpression choice, Slot input, ImmutableArray<BoundSwitchArm> arms, Label end)
    {
        var next = _il.DefineLabel();
        var labels = arms.Select(_ => _il.DefineLabel()).ToList();
        EmitDispatch(choice.Governing.Type, input, [.. arms.SelectMany((a, i) => ConstantCases.Of(a.Pattern, null)!.Select(c => (c, labels[i])))]);
        _il.Emit(OpCodes.Br, next);
        for (var i = 0; i < arms.Length; i++)
        {
            _il.MarkLabel(labels[i]);
            EnterScope(arms[i].Locals, arms[i]);
            EmitMerged(arms[i].Value, choice.Type);
            _il.Emit(OpCodes.Br, end);
        }

        _il.MarkLabel(next);
    }

    private void EmitNoArmMatched(BoundSwitchExpression choice, Slot input)
    {
        if (choice.Governing.Type.IsRefLike)
        {
            _il.Emit(OpCodes.Newobj, typeof(SwitchExpressionException).GetConstructor(Type.EmptyTypes)!);
        }
        else
        {
            input.Load(_il);
            if (choice.Governing.Type.MayBeValue()) _il.Emit(OpCodes.Box, input.Type);
            _il.Emit(OpCodes.Newobj, typeof(SwitchExpressionException).GetConstructor([typeof(object)])!);
        }

        _il.Emit(OpCodes.Throw);
    }
}
