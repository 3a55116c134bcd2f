using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Places that are read and written: their parts are evaluated once, then used as often as need be.</summary>
internal sealed partial class BodyEmitter
{
    /// <summary>Evaluates the parts of a variable or property, so that what is done with the slot has no further effects.</summary>
    /// <param name="target">A variable, a property, an indexer or a discard.</param>
    /// <param name="survives">Whether the function may be left and entered again before the slot's last use.</param>
    private Slot PrepareTarget(BoundExpression target, bool survives)
    {
        switch (target)
        {
            case BoundLocal local: return SlotOf(local.Local);
            case BoundParameter parameter: return SlotOf(parameter.Parameter);
            case BoundPlaceholder placeholder: return SlotOf(placeholder);
            case BoundThis or BoundBase: return ObjectOf(VariableScope.OfThis);
            case BoundDiscard discard: return new DiscardSlot(TypeOf(discard.Type));
            case BoundField field: return PrepareField(field, survives);
            case BoundTupleElement element: return PrepareTupleElement(element, survives);
            case BoundArrayAccess access: return PrepareElement(access, survives);
            case BoundImplicitIndexer indexer: return PrepareImplicitIndexer(indexer, survives);
            case BoundProperty { Property.RefKind: RefKind.None } property:
                return PrepareAccessors(property.Receiver, property.Property, [], property.ConstrainedTo, survives);
            case BoundIndexer { Property.RefKind: RefKind.None } indexer:
                return PrepareAccessors(indexer.Receiver, indexer.Property, indexer.Arguments, null, survives);
        }

        if (!HasAddress(target)) return Keep(target, survives);
        EmitAddress(target);
        var type = TypeOf(target.Type);
        return new ReferenceSlot(Keep(type.MakeByRefType()), type);
    }

    private Slot PrepareField(BoundField field, bool survives)
    {
        var info = _scope.Of(field.Field);
        var type = TypeOf(field.Type);
        var slot = field.Receiver is null ? new StaticSlot(info, type) : (Slot)new FieldSlot(PrepareOwner(field.Receiver, survives), info, type);
        return field.Field.IsVolatile ? new VolatileFieldSlot(slot) : slot;
    }

    /// <summary>The object or struct variable a member belongs to.</summary>
    private Slot PrepareOwner(BoundExpression receiver, bool survives)
    {
        if (receiver is BoundThis or BoundBase) return ObjectOf(VariableScope.OfThis);
        if (receiver.Type.IsValueType) return HasAddress(receiver) ? PrepareTarget(receiver, survives) : Keep(receiver, survives);
        var kept = Keep(receiver, survives);
        return receiver.Type.IsTypeParameter() ? new BoxedSlot(kept, kept.Type) : kept;
    }

    private Slot PrepareTupleElement(BoundTupleElement element, bool survives)
    {
        var slot = PrepareOwner(element.Receiver, survives);
        var fields = TupleFields(slot.Type, element.Index);
        for (var i = 0; i < fields.Count; i++)
        {
            var type = i == fields.Count - 1 ? TypeOf(element.Type) : slot.Type.GetGenericArguments()[7];
            slot = new FieldSlot(slot, fields[i], type);
        }

        return slot;
    }

    private ElementSlot PrepareElement(BoundArrayAccess access, bool survives)
    {
        var array = Keep(access.Array, survives);
        var indices = new List<Action>();
        foreach (var index in access.Indices)
        {
            if (index.Constant is not null)
            {
                indices.Add(() => EmitIndex(index.Type, () => Emit(index), IsVector(access)));
                continue;
            }

            var slot = Keep(index, survives);
            indices.Add(() => EmitIndex(index.Type, () => slot.Load(_il), IsVector(access)));
        }

        var type = (ArrayTypeSymbol)access.Array.Type;
        return ElementOf(type, array, indices);
    }

    private ElementSlot ElementOf(ArrayTypeSymbol type, Slot array, List<Action> indices)
    {
        var element = TypeOf(type.ElementType);
        if (type.IsVector) return new ElementSlot(array, indices, element, null);
        var get = ArrayMethod(type, "Get", element, Indices(type));
        var set = ArrayMethod(type, "Set", null, [.. Indices(type), element]);
        return new ElementSlot(array, indices, element, (get, set, ArrayMethod(type, "Address", element.MakeByRefType(), Indices(type))));
    }

    private void EmitIndex(TypeSymbol type, Action load, bool isVector)
    {
        load();
        EmitIndexConversion(type, isVector);
    }

    private AccessorSlot PrepareAccessors(
        BoundExpression? receiver, PropertySymbol property, ImmutableArray<BoundArgument> arguments, TypeSymbol? constrainedTo, bool survives)
    {
        var isBase = receiver is BoundBase;
        var slot = receiver is null ? null : PrepareReceiver(receiver, survives);
        var loads = KeepArguments(arguments, survives);
        void Begin(MethodSymbol accessor)
        {
            if (receiver is not null) LoadReceiver(receiver, slot!, accessor);
            foreach (var load in loads) load();
        }

        void Call(MethodSymbol accessor) => EmitCallInstruction(receiver?.Type, accessor, constrainedTo, isBase);
        var any = property.Getter ?? property.Setter!;
        return new AccessorSlot(
            () => Begin(any),
            property.Getter is { } getter ? () => Call(getter) : null,
            property.Setter is { } setter ? () => Call(setter) : null,
            TypeOf(property.Type));
    }
}
