using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Emit;

/// <summary>Accesses by System.Index or System.Range on what only knows ints.</summary>
internal sealed partial class BodyEmitter
{
    /// <summary>Receiver and argument are evaluated, then the length is read.</summary>
    private Slot PrepareImplicitIndexer(BoundImplicitIndexer indexer, bool survives)
    {
        var isLeft = _suspensions.Suspends(indexer.Argument);
        var receiver = PrepareReceiver(indexer.Receiver, survives || isLeft);
        if (indexer.IsRange) return PrepareSlice(indexer, receiver, isLeft);
        var position = PrepareOffset(indexer.Argument);
        EmitLength(indexer, receiver);
        position(Keep(typeof(int)));
        var offset = Keep(typeof(int), survives);
        if (indexer.Receiver.Type is ArrayTypeSymbol array) return ElementOf(array, receiver, [() => offset.Load(_il)]);
        var property = (PropertySymbol)indexer.IndexerOrSlice!;
        void Begin()
        {
            LoadReceiver(indexer.Receiver, receiver, property.Getter ?? property.Setter!);
            offset.Load(_il);
        }

        void Call(MethodSymbol accessor) => EmitCallInstruction(indexer.Receiver.Type, accessor, null, isBase: false);
        if (property.RefKind != RefKind.None)
        {
            Begin();
            Call(property.Getter!);
            return new ReferenceSlot(Keep(TypeOf(indexer.Type).MakeByRefType()), TypeOf(indexer.Type));
        }

        return new AccessorSlot(
            Begin,
            property.Getter is { } getter ? () => Call(getter) : null,
            property.Setter is { } setter ? () => Call(setter) : null,
            TypeOf(indexer.Type));
    }

    private Slot PrepareSlice(BoundImplicitIndexer indexer, Slot receiver, bool survives)
    {
        if (indexer.Receiver.Type is ArrayTypeSymbol array)
        {
            var range = Keep(indexer.Argument);
            receiver.Load(_il);
            range.Load(_il);
            var slice = typeof(System.Runtime.CompilerServices.RuntimeHelpers).GetMethod("GetSubArray")!;
            _il.Emit(OpCodes.Call, slice.MakeGenericMethod(TypeOf(array.ElementType)));
            return Keep(TypeOf(indexer.Type));
        }

        // Nothing checks the range against the length: that is the business of the method, whose exception tells more.
        var (first, last) = PrepareEnds(indexer.Argument, survives);
        EmitLength(indexer, receiver);
        var length = Keep(typeof(int));
        first(length);
        var start = Keep(typeof(int));
        last(length);
        start.Load(_il);
        _il.Emit(OpCodes.Sub);
        var count = Keep(typeof(int));
        var method = (MethodSymbol)indexer.IndexerOrSlice!;
        LoadReceiver(indexer.Receiver, receiver, method);
        start.Load(_il);
        count.Load(_il);
        EmitCallInstruction(indexer.Receiver.Type, method, null, isBase: false);
        return Keep(TypeOf(indexer.Type));
    }

    /// <summary>Evaluates a range, and gives what pushes the offsets of its ends once the length is known.</summary>
    private (Action<Slot> First, Action<Slot> Last) PrepareEnds(BoundExpression range, bool survives)
    {
        if (range is BoundObjectCreation { Syntax: RangeExpression, Arguments: [{ Value: var start }, { Value: var end }] })
            return (PrepareOffset(start, survives), PrepareOffset(end));
        var kept = Keep(range);
        return (OffsetOf(kept, "get_Start"), OffsetOf(kept, "get_End"));
    }

    private Action<Slot> OffsetOf(Slot range, string end) => length =>
    {
        range.LoadAddress(_il);
        _il.Emit(OpCodes.Call, typeof(Range).GetMethod(end)!);
        EmitOffset(Keep(typeof(Index)), length);
    };

    /// <summary>Evaluates an index, and gives what pushes its offset once the length is known. What is written as a number stays one.</summary>
    private Action<Slot> PrepareOffset(BoundExpression index, bool survives = false)
    {
        switch (index)
        {
            case BoundProperty { Syntax: RangeExpression, Property.Name: var name }:
                return length =>
                {
                    if (name == "Start") _il.LoadInt(0);
                    else length.Load(_il);
                };
            case BoundObjectCreation { Syntax: PrefixUnaryExpression, Arguments: [{ Value: var fromEnd }, _] }:
                var back = Keep(fromEnd, survives);
                return length =>
                {
                    length.Load(_il);
                    back.Load(_il);
                    _il.Emit(OpCodes.Sub);
                };
            case BoundConversion { Operand: { Type.SpecialType: SpecialType.Int32 } fromStart }:
                var forward = Keep(fromStart, survives);
                return _ => forward.Load(_il);
            default:
                var kept = Keep(index, survives);
                return length => EmitOffset(kept, length);
        }
    }

    private void EmitOffset(Slot index, Slot length)
    {
        index.LoadAddress(_il);
        length.Load(_il);
        _il.Emit(OpCodes.Call, typeof(Index).GetMethod("GetOffset")!);
    }

    private void EmitLength(BoundImplicitIndexer indexer, Slot receiver)
    {
        if (indexer.Length is not { } length)
        {
            receiver.Load(_il);
            _il.Emit(OpCodes.Ldlen);
            _il.Emit(OpCodes.Conv_I4);
            return;
        }

        LoadReceiver(indexer.Receiver, receiver, length);
        EmitCallInstruction(indexer.Receiver.Type, length, null, isBase: false);
    }
}
