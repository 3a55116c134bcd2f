using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>New objects, arrays and tuples, and copies with changes.</summary>
internal sealed partial class BodyEmitter
{
    private static readonly MethodInfo CreateInstance = typeof(Activator).GetMethods().Single(m => m is { Name: "CreateInstance", IsGenericMethod: true });

    private void EmitObjectCreation(BoundObjectCreation creation)
    {
        if (creation.Constructor is DefaultConstructorSymbol) EmitDefaultOf(TypeOf(creation.Type));
        else
        {
            EmitArguments(creation.Arguments);
            _il.Emit(OpCodes.Newobj, _scope.ConstructorOf(creation.Constructor));
        }

        EmitInitializer(creation.Initializer, creation.Type);
    }

    private void EmitTypeParameterCreation(BoundTypeParameterCreation creation)
    {
        _il.Emit(OpCodes.Call, CreateInstance.MakeGenericMethod(TypeOf(creation.Type)));
        EmitInitializer(creation.Initializer, creation.Type);
    }

    /// <summary>Does to the object on the stack what the initializer says and leaves it there.</summary>
    private void EmitInitializer(BoundInitializer? initializer, TypeSymbol type)
    {
        if (initializer is null) return;
        var target = Keep(TypeOf(type), initializer.Effects.Any(_suspensions.Suspends));
        EmitInitializerEffects(initializer, target);
        target.Load(_il);
    }

    private void EmitInitializerEffects(BoundInitializer initializer, Slot target)
    {
        _placeholders[initializer.Target] = target;
        foreach (var effect in initializer.Effects) EmitEffect(effect);
    }

    private void EmitNestedInitializer(BoundNestedInitializer nested)
    {
        var survives = nested.Initializer.Effects.Any(_suspensions.Suspends);
        var target = nested.Member.Type.IsValueType ? PrepareTarget(nested.Member, survives) : Keep(nested.Member, survives);
        EmitInitializerEffects(nested.Initializer, target);
    }

    private void EmitWith(BoundWith copy)
    {
        if (copy.Clone is { } clone)
        {
            EmitInvocation(copy.Receiver, clone, [], null);
            _il.Emit(OpCodes.Castclass, TypeOf(copy.Type));
        }
        else
        {
            Emit(copy.Receiver);
        }

        EmitInitializer(copy.Initializer, copy.Type);
    }

    private void EmitAnonymousWith(BoundAnonymousWith copy)
    {
        var type = (AnonymousTypeSymbol)copy.Type;
        var survives = copy.Changes.Any(c => _suspensions.Suspends(c.Value));
        var receiver = Keep(copy.Receiver, survives);
        var changed = new Dictionary<int, Slot>();
        foreach (var (property, value) in copy.Changes) changed[property] = Keep(value, survives);
        foreach (var property in type.Properties)
        {
            if (changed.TryGetValue(property.Ordinal, out var value))
            {
                value.Load(_il);
                continue;
            }

            receiver.Load(_il);
            _il.Emit(OpCodes.Callvirt, _scope.Of(property.Getter));
        }

        _il.Emit(OpCodes.Newobj, _scope.ConstructorOf(type.Constructor));
    }

    private void EmitTuple(BoundTupleLiteral tuple) => EmitTupleOf(tuple.Type, tuple.Elements);

    private void EmitTupleOf(TypeSymbol type, ImmutableArray<BoundExpression> elements)
    {
        EmitAll(elements);
        EmitNewTuple(TypeOf(type));
    }

    /// <summary>Makes a tuple of the elements on the stack; those past the seventh are made into one of their own first.</summary>
    private void EmitNewTuple(Type type)
    {
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 8) EmitNewTuple(arguments[7]);
        _il.Emit(OpCodes.Newobj, RuntimeScope.ConstructorOn(type, p => p.Length == arguments.Length));
    }

    /// <summary>Pushes values in order, from temporaries where one wants an empty stack.</summary>
    private void EmitAll(ImmutableArray<BoundExpression> values)
    {
        if (!values.Any(_suspensions.NeedsEmptyStack))
        {
            foreach (var value in values) Emit(value);
            return;
        }

        var survives = values.Any(_suspensions.Suspends);
        var kept = values.Select(v => Keep(v, survives)).ToList();
        foreach (var slot in kept) slot.Load(_il);
    }

    private void EmitArrayCreation(BoundArrayCreation creation)
    {
        var type = creation.ArrayType;
        if (type.IsVector)
        {
            Emit(creation.Sizes[0]);
            EmitIndexConversion(creation.Sizes[0].Type, isVector: true);
            _il.Emit(OpCodes.Newarr, TypeOf(type.ElementType));
        }
        else
        {
            var survives = creation.Sizes.Any(_suspensions.Suspends);
            var sizes = creation.Sizes.Select(s => (s.Type, Slot: Keep(s, survives))).ToList();
            foreach (var (sizeType, slot) in sizes) EmitIndex(sizeType, () => slot.Load(_il), isVector: false);
            _il.Emit(OpCodes.Newobj, ArrayMethod(type, ".ctor", null, Indices(type)));
        }

        if (creation.Initializer is not { Elements.IsEmpty: false } initializer) return;
        var array = Keep(TypeOf(type), _suspensions.Suspends(initializer));
        EmitElements(type, array, initializer, []);
        array.Load(_il);
    }

    private void EmitElements(ArrayTypeSymbol type, Slot array, BoundArrayInitializer initializer, ImmutableArray<int> outer)
    {
        for (var i = 0; i < initializer.Elements.Length; i++)
        {
            var indices = outer.Add(i);
            if (initializer.Elements[i] is BoundArrayInitializer inner) EmitElements(type, array, inner, indices);
            else EmitElement(type, array, indices, (BoundExpression)initializer.Elements[i]);
        }
    }

    private void EmitElement(ArrayTypeSymbol type, Slot array, ImmutableArray<int> indices, BoundExpression value)
    {
        // A new array holds defaults already.
        if (type.ElementType.IsReferenceType && IsNull(value)) return;
        var kept = _suspensions.NeedsEmptyStack(value) ? Keep(value) : null;
        array.Load(_il);
        foreach (var index in indices) _il.LoadInt(index);
        if (kept is null) Emit(value);
        else kept.Load(_il);
        EmitStoreElement(type);
    }

    private void EmitUtf8(BoundUtf8Literal literal)
    {
        _il.LoadInt(literal.Bytes.Length);
        _il.Emit(OpCodes.Newarr, typeof(byte));
        for (var i = 0; i < literal.Bytes.Length; i++)
        {
            _il.Emit(OpCodes.Dup);
            _il.LoadInt(i);
            _il.LoadInt(literal.Bytes[i]);
            _il.Emit(OpCodes.Stelem_I1);
        }

        _il.Emit(OpCodes.Newobj, typeof(ReadOnlySpan<byte>).GetConstructor([typeof(byte[])])!);
    }
}
