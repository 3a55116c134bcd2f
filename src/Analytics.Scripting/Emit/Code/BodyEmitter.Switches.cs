using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Bound;

namespace Analytics.Scripting.Emit;

/// <summary>Switch statements and expressions.</summary>
internal sealed partial class BodyEmitter
{
    private void EmitSwitch(BoundSwitch choice)
    {
        var input = Keep(choice.Governing, _suspensions.Suspends(choice));
        EnterScope(choice.Locals, choice);
        var fallback = choice.BreakLabel;
        foreach (var section in choice.Sections)
        {
            EnterScope(section.Locals, section);
            foreach (var label in section.Labels)
            {
                if (label.Pattern is null) fallback = label.Label;
                else EmitCase(label, input);
            }
        }

        _il.Emit(OpCodes.Br, LabelOf(fallback));
        foreach (var section in choice.Sections)
        {
            foreach (var label in section.Labels) Mark(label.Label);
            EmitStatements(section.Statements);
        }

        Mark(choice.BreakLabel);
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
        foreach (var arm in choice.Arms)
        {
            var next = _il.DefineLabel();
            EnterScope(arm.Locals, arm);
            EmitMatch(arm.Pattern, input, next);
            if (arm.When is { } when) EmitBranch(when, next, sense: false);
            EmitMerged(arm.Value, choice.Type);
            _il.Emit(OpCodes.Br, end);
            _il.MarkLabel(next);
        }

        EmitNoArmMatched(choice, input);
        _il.MarkLabel(end);
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
