using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Assignments of every kind.</summary>
internal sealed partial class BodyEmitter
{
    private void EmitAssignment(BoundAssignment assignment, bool wantsValue)
    {
        if (assignment.IsRef)
        {
            EmitRefAssignment(assignment.Target, assignment.Value);
            if (wantsValue) Emit(assignment.Target);
            return;
        }

        if (_suspensions.NeedsEmptyStack(assignment.Value) || assignment.Target is BoundImplicitIndexer)
        {
            var slot = PrepareTarget(assignment.Target, _suspensions.Suspends(assignment.Value));
            EmitTo(slot, assignment.Value, wantsValue);
            return;
        }

        switch (assignment.Target)
        {
            case BoundDiscard: EmitDiscarded(assignment.Value, wantsValue); break;
            case BoundField { Receiver: { } receiver } field:
                if (receiver.Type.IsValueType) EmitAddress(receiver);
                else EmitOwner(receiver);
                EmitStored(assignment.Value, wantsValue, () =>
                {
                    EmitVolatile(field.Field);
                    _il.Emit(OpCodes.Stfld, _scope.Of(field.Field));
                });
                break;
            case BoundArrayAccess access:
                EmitArrayAndIndices(access);
                EmitStored(assignment.Value, wantsValue, () => EmitStoreElement((ArrayTypeSymbol)access.Array.Type));
                break;
            case BoundProperty { Property: { RefKind: RefKind.None, Setter: { } setter } } property:
                if (property.Receiver is not null && !setter.IsStatic) EmitReceiver(property.Receiver, setter);
                EmitStored(assignment.Value, wantsValue, () => EmitSetter(property.Receiver, setter, property.ConstrainedTo));
                break;
            case BoundIndexer { Property: { RefKind: RefKind.None, Setter: { } setter } } indexer when !NeedsTemporaries(indexer.Arguments):
                EmitReceiver(indexer.Receiver, setter);
                foreach (var argument in indexer.Arguments) EmitArgument(argument);
                EmitStored(assignment.Value, wantsValue, () => EmitSetter(indexer.Receiver, setter, null));
                break;
            default:
                EmitTo(PrepareTarget(assignment.Target, survives: false), assignment.Value, wantsValue);
                break;
        }
    }

    private void EmitSetter(BoundExpression? receiver, MethodSymbol setter, TypeSymbol? constrainedTo) =>
        EmitCallInstruction(receiver?.Type, setter, constrainedTo, receiver is BoundBase);

    private void EmitDiscarded(BoundExpression value, bool wantsValue)
    {
        if (wantsValue) Emit(value);
        else EmitEffect(value);
    }

    private void EmitStoreElement(ArrayTypeSymbol type)
    {
        var element = TypeOf(type.ElementType);
        if (type.IsVector) _il.Emit(OpCodes.Stelem, element);
        else _il.Emit(OpCodes.Call, ArrayMethod(type, "Set", null, [.. Indices(type), element]));
    }

    /// <summary>Pushes the value, stores it where the stack says, and pushes it again if it is wanted.</summary>
    private void EmitStored(BoundExpression value, bool wantsValue, Action store)
    {
        Emit(value);
        if (!wantsValue)
        {
            store();
            return;
        }

        var kept = Temporary(TypeOf(value.Type));
        _il.Emit(OpCodes.Dup);
        kept.StoreTop(_il);
        store();
        kept.Load(_il);
        Free(kept);
    }

    private void EmitTo(Slot slot, BoundExpression value, bool wantsValue)
    {
        if (_suspensions.NeedsEmptyStack(value))
        {
            var kept = Keep(value);
            StoreFrom(slot, kept, wantsValue);
            return;
        }

        slot.BeginStore(_il);
        EmitStored(value, wantsValue, () => slot.Store(_il));
    }

    private void StoreFrom(Slot target, Slot value, bool wantsValue)
    {
        target.BeginStore(_il);
        value.Load(_il);
        target.Store(_il);
        if (wantsValue) value.Load(_il);
    }

    /// <summary>Lets a ref local or parameter stand for another variable.</summary>
    private void EmitRefAssignment(BoundExpression target, BoundExpression variable)
    {
        var slot = target switch
        {
            BoundLocal local => SlotOf(local.Local),
            BoundParameter parameter => SlotOf(parameter.Parameter),
            _ => null,
        };
        if (slot is ReferenceSlot { Reference: var reference })
        {
            EmitAddress(variable);
            reference.Store(_il);
            return;
        }

        if (target is not BoundField { Receiver: { } receiver } field) throw new InvalidOperationException("Only ref variables are redirected.");
        EmitAddress(receiver);
        EmitAddress(variable);
        _il.Emit(OpCodes.Stfld, _scope.Of(field.Field));
    }

    private void EmitCompound(BoundCompoundAssignment assignment, bool wantsValue)
    {
        var survives = _suspensions.Suspends(assignment.Result);
        var slot = PrepareTarget(assignment.Target, survives);
        _placeholders[assignment.Current] = ReadsFirst(assignment.Result, assignment.Current) ? slot : KeepValue(slot, survives);
        EmitTo(slot, assignment.Result, wantsValue);
    }

    private void EmitIncrement(BoundIncrement increment, bool wantsValue)
    {
        var slot = PrepareTarget(increment.Target, survives: false);
        if (!wantsValue || !increment.IsPostfix)
        {
            _placeholders[increment.Current] = ReadsFirst(increment.Result, increment.Current) ? slot : KeepValue(slot, survives: false);
            EmitTo(slot, increment.Result, wantsValue);
            return;
        }

        var current = KeepValue(slot, survives: false);
        _placeholders[increment.Current] = current;
        EmitTo(slot, increment.Result, wantsValue: false);
        current.Load(_il);
    }

    private Slot KeepValue(Slot slot, bool survives)
    {
        slot.Load(_il);
        return Keep(slot.Type, survives);
    }

    /// <summary>Whether the placeholder is the first thing read, and once, so that it need not be read ahead.</summary>
    private bool ReadsFirst(BoundExpression expression, BoundPlaceholder placeholder) => !_suspensions.NeedsEmptyStack(expression) && expression switch
    {
        BoundPlaceholder found => found == placeholder,
        BoundBinary { IsLifted: false } binary => ReadsFirst(binary.Left, placeholder),
        BoundConversion { IsLifted: false, Kind: ConversionKind.Numeric or ConversionKind.Enum or ConversionKind.Identity } conversion =>
            ReadsFirst(conversion.Operand, placeholder),
        _ => false,
    };

    private void EmitCoalescingAssignment(BoundNullCoalescingAssignment assignment, bool wantsValue)
    {
        var survives = _suspensions.Suspends(assignment.Value);
        var slot = PrepareTarget(assignment.Target, survives);
        var isUnwrapped = assignment.Type != assignment.Target.Type;
        var end = _il.DefineLabel();
        var assign = _il.DefineLabel();
        slot.Load(_il);
        var current = Keep(slot.Type);
        EmitHasValue(assignment.Target.Type, current);
        _il.Emit(OpCodes.Brfalse, assign);
        if (wantsValue)
        {
            if (isUnwrapped) EmitUnwrap(assignment.Type, current);
            else current.Load(_il);
        }

        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(assign);
        if (isUnwrapped) EmitWrappedTo(slot, assignment.Value, wantsValue);
        else EmitTo(slot, assignment.Value, wantsValue);
        _il.MarkLabel(end);
    }

    private void EmitWrappedTo(Slot slot, BoundExpression value, bool wantsValue)
    {
        var kept = Keep(value);
        slot.BeginStore(_il);
        kept.Load(_il);
        EmitWrap(value.Type);
        slot.Store(_il);
        if (wantsValue) kept.Load(_il);
    }

    private void EmitEventAssignment(BoundEventAssignment assignment)
    {
        var accessor = assignment.IsAdd ? assignment.Event.Adder! : assignment.Event.Remover!;
        EmitInvocation(assignment.Receiver, accessor, [new BoundArgument(0, RefKind.None, assignment.Handler)], null);
    }
}
