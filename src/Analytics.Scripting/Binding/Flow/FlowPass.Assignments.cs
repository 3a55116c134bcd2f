using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

internal sealed partial class FlowPass
{
    private void VisitAssignment(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundAssignment assignment:
                VisitTarget(assignment.Target);
                Visit(assignment.Value);
                AssignTarget(assignment.Target);
                break;
            case BoundCompoundAssignment assignment:
                Visit(assignment.Target);
                Visit(assignment.Result);
                break;
            case BoundIncrement increment:
                Visit(increment.Target);
                Visit(increment.Result);
                break;
            case BoundNullCoalescingAssignment assignment:
                Visit(assignment.Target);
                var before = _state.Clone();
                Visit(assignment.Value);
                _state = FlowState.Join(before, _state);
                break;
            case BoundDeconstruction deconstruction:
                VisitTargets(deconstruction.Step);
                Visit(deconstruction.Value);
                AssignTargets(deconstruction.Step);
                break;
        }
    }

    /// <summary>The parts of a target that are evaluated; a variable itself is not read.</summary>
    private void VisitTarget(BoundExpression target)
    {
        switch (target)
        {
            case BoundLocal { Local.RefKind: RefKind.None } or BoundParameter or BoundDiscard:
                return;
            case BoundField { Receiver: { } receiver } when _variables.OfPart(target) < 0:
                if (receiver.Type.IsValueType)
                    VisitTarget(receiver);
                else
                    Visit(receiver);
                return;
            case BoundField or BoundTupleElement when _variables.OfPart(target) >= 0:
                return;
            default:
                Visit(target);
                return;
        }
    }

    private void AssignTarget(BoundExpression target)
    {
        var number = target switch
        {
            BoundLocal { Local.RefKind: RefKind.None } local => _variables.Of(local.Local),
            BoundParameter parameter => _variables.Of(parameter.Parameter),
            BoundField or BoundTupleElement => _variables.OfPart(target),
            _ => -1,
        };
        Assign(number);
    }

    private void VisitTargets(DeconstructionStep step)
    {
        foreach (var part in step.Parts)
        {
            if (part.Target is not null)
                VisitTarget(part.Target);
            if (part.Nested is not null)
                VisitTargets(part.Nested);
        }
    }

    private void AssignTargets(DeconstructionStep step)
    {
        foreach (var part in step.Parts)
        {
            if (part.Converted is not null)
                Visit(part.Converted);
            if (part.Target is not null)
                AssignTarget(part.Target);
            if (part.Nested is not null)
                AssignTargets(part.Nested);
        }
    }
}
