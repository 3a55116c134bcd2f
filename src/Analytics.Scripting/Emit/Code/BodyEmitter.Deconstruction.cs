using Analytics.Scripting.Bound;

namespace Analytics.Scripting.Emit;

/// <summary>Taking values apart: first the parts of the targets, then the value, its parts, their conversions, and last the assignments.</summary>
internal sealed partial class BodyEmitter
{
    private void EmitDeconstruction(BoundDeconstruction deconstruction, bool wantsValue)
    {
        var survives = _suspensions.Suspends(deconstruction.Value);
        var targets = new List<Slot>();
        PrepareTargets(deconstruction.Step, survives, targets);
        _placeholders[deconstruction.Step.Input] = Keep(deconstruction.Value);
        EmitParts(deconstruction.Step);
        var values = new List<Slot>();
        ConvertParts(deconstruction.Step, values);
        for (var i = 0; i < targets.Count; i++) StoreFrom(targets[i], values[i], wantsValue: false);
        if (wantsValue) EmitDeconstructed(deconstruction, values);
    }

    private void PrepareTargets(DeconstructionStep step, bool survives, List<Slot> targets)
    {
        foreach (var part in step.Parts)
        {
            if (part.Nested is { } nested) PrepareTargets(nested, survives, targets);
            else targets.Add(PrepareTarget(part.Target!, survives));
        }
    }

    private void EmitParts(DeconstructionStep step)
    {
        var input = SlotOf(step.Input);
        var parts = step.Method is { } method
            ? Deconstruct(step.Input.Type, input, method)
            : ReadElements(step.Input.Type, input, step.Parts.Length);
        for (var i = 0; i < parts.Count; i++)
        {
            var slot = parts[i]();
            _placeholders[step.Parts[i].Value] = slot;
            if (step.Parts[i].Nested is { } nested) _placeholders[nested.Input] = slot;
        }

        foreach (var part in step.Parts)
        {
            if (part.Nested is { } nested) EmitParts(nested);
        }
    }

    private void ConvertParts(DeconstructionStep step, List<Slot> values)
    {
        foreach (var part in step.Parts)
        {
            if (part.Nested is { } nested) ConvertParts(nested, values);
            else values.Add(Keep(part.Converted!));
        }
    }

    /// <summary>Pushes the assigned values as a tuple, nested as the targets are.</summary>
    private void EmitDeconstructed(BoundDeconstruction deconstruction, List<Slot> values)
    {
        var next = 0;
        Load(deconstruction.Step, TypeOf(deconstruction.Type));

        void Load(DeconstructionStep step, Type type)
        {
            var position = 0;
            foreach (var part in step.Parts)
            {
                if (part.Nested is { } nested) Load(nested, ElementType(type, position));
                else values[next++].Load(_il);
                position++;
            }

            EmitNewTuple(type);
        }
    }

    private static Type ElementType(Type tuple, int index)
    {
        while (index >= 7)
        {
            tuple = tuple.GetGenericArguments()[7];
            index -= 7;
        }

        return tuple.GetGenericArguments()[index];
    }
}
