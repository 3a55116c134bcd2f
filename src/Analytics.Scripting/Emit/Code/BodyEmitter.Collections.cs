using System.Collections.ObjectModel;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;

namespace Analytics.Scripting.Emit;

/// <summary>Collection expressions.</summary>
internal sealed partial class BodyEmitter
{
    private void EmitCollection(BoundCollectionExpression collection)
    {
        var element = TypeOf(collection.ElementType);
        switch (collection.Kind)
        {
            case CollectionKind.Array: EmitArrayOf(collection); break;
            case CollectionKind.Span:
                EmitArrayOf(collection);
                EmitSpanOver(typeof(Span<>).MakeGenericType(element));
                break;
            case CollectionKind.ReadOnlySpan:
                EmitArrayOf(collection);
                EmitSpanOver(typeof(ReadOnlySpan<>).MakeGenericType(element));
                break;
            case CollectionKind.ReadOnlyInterface:
                EmitArrayOf(collection);
                if (!collection.Elements.IsEmpty)
                    _il.Emit(OpCodes.Newobj, RuntimeScope.ConstructorOn(typeof(ReadOnlyCollection<>).MakeGenericType(element), p => p.Length == 1));
                break;
            case CollectionKind.MutableInterface: EmitList(collection).Load(_il); break;
            case CollectionKind.Builder:
                EmitArrayOf(collection);
                EmitSpanOver(typeof(ReadOnlySpan<>).MakeGenericType(element));
                EmitCallInstruction(null, collection.Builder!, null, isBase: false);
                break;
            default: EmitByAdding(collection); break;
        }
    }

    private void EmitSpanOver(Type span) =>
        _il.Emit(OpCodes.Newobj, RuntimeScope.ConstructorOn(span, p => p is [{ ParameterType.IsArray: true }]));

    private void EmitArrayOf(BoundCollectionExpression collection)
    {
        var element = TypeOf(collection.ElementType);
        if (collection.Elements.IsEmpty)
        {
            _il.Emit(OpCodes.Call, typeof(Array).GetMethod("Empty")!.MakeGenericMethod(element));
            return;
        }

        if (collection.Elements.Any(e => e.IsSpread))
        {
            EmitList(collection).Load(_il);
            _il.Emit(OpCodes.Callvirt, Member(typeof(List<>).MakeGenericType(element), "ToArray"));
            return;
        }

        _il.LoadInt(collection.Elements.Length);
        _il.Emit(OpCodes.Newarr, element);
        var array = Keep(element.MakeArrayType(), _suspensions.Suspends(collection));
        for (var i = 0; i < collection.Elements.Length; i++)
        {
            var value = collection.Elements[i].Value;
            var kept = _suspensions.NeedsEmptyStack(value) ? Keep(value) : null;
            array.Load(_il);
            _il.LoadInt(i);
            if (kept is null) Emit(value);
            else kept.Load(_il);
            _il.Emit(OpCodes.Stelem, element);
        }

        array.Load(_il);
    }

    private Slot EmitList(BoundCollectionExpression collection)
    {
        var type = typeof(List<>).MakeGenericType(TypeOf(collection.ElementType));
        _il.Emit(OpCodes.Newobj, RuntimeScope.ConstructorOn(type, p => p.Length == 0));
        var list = Keep(type, _suspensions.Suspends(collection));
        var add = Member(type, "Add", 1);
        foreach (var element in collection.Elements)
        {
            if (element.Enumeration is { } enumeration) EmitSpread(element, enumeration, () => EmitAdd(element.Converted!));
            else EmitAdd(element.Value);
        }

        return list;

        void EmitAdd(BoundExpression value)
        {
            var kept = _suspensions.NeedsEmptyStack(value) ? Keep(value) : null;
            list.Load(_il);
            if (kept is null) Emit(value);
            else kept.Load(_il);
            _il.Emit(OpCodes.Callvirt, add);
        }
    }

    private void EmitByAdding(BoundCollectionExpression collection)
    {
        var target = Keep(collection.Creation!, _suspensions.Suspends(collection));
        _placeholders[collection.Target!] = target;
        foreach (var element in collection.Elements)
        {
            if (element.Enumeration is { } enumeration) EmitSpread(element, enumeration, () => EmitAdd(element, element.Converted!));
            else EmitAdd(element, element.Value);
        }

        target.Load(_il);

        void EmitAdd(BoundCollectionElement element, BoundExpression value)
        {
            _placeholders[element.AddArgument!] = Keep(value, _suspensions.Suspends(element));
            EmitEffect(element.Add!);
        }
    }

    private void EmitSpread(BoundCollectionElement element, ForEachInfo enumeration, Action emitItem) =>
        EmitEnumeration(element.Value, enumeration, loop: null, _suspensions.Suspends(element), emitItem);
}
