using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Patterns: each goes on behind where the value matches and jumps away where it does not.</summary>
internal sealed partial class BodyEmitter
{
    private static readonly PropertyInfo TupleItem = typeof(ITuple).GetProperty("Item")!;

    private void EmitPatternBranch(BoundIsPattern test, Label target, bool sense)
    {
        var input = Keep(test.Operand);
        if (!sense)
        {
            EmitMatch(test.Pattern, input, target);
            return;
        }

        var fails = _il.DefineLabel();
        EmitMatch(test.Pattern, input, fails);
        _il.Emit(OpCodes.Br, target);
        _il.MarkLabel(fails);
    }

    /// <summary>Tests a whole pattern. Its variables are assigned only once all of it has matched.</summary>
    private void EmitMatch(BoundPattern pattern, Slot input, Label fails)
    {
        var found = new List<(BoundExpression Variable, Slot Value)>();
        EmitTest(pattern, input, fails, found);
        Assign(found);
    }

    private void Assign(List<(BoundExpression Variable, Slot Value)> found)
    {
        foreach (var (variable, value) in found)
        {
            var slot = PrepareTarget(variable, survives: false);
            StoreFrom(slot, value, wantsValue: false);
        }
    }

    private void EmitTest(BoundPattern pattern, Slot input, Label fails, List<(BoundExpression Variable, Slot Value)> found)
    {
        switch (pattern)
        {
            case BoundDiscardPattern: break;
            case BoundConstantPattern constant: EmitConstantTest(constant, input, fails); break;
            case BoundRelationalPattern relation: EmitRelationalTest(relation, input, fails); break;
            case BoundTypePattern type: EmitTypeTest(type.InputType, type.NarrowedType, input, fails); break;
            case BoundDeclarationPattern declaration: EmitDeclarationTest(declaration, input, fails, found); break;
            case BoundNotPattern negation: EmitNotTest(negation, input, fails); break;
            case BoundBinaryPattern { IsAnd: true } pair:
                EmitTest(pair.Left, input, fails, found);
                EmitTest(pair.Right, Narrowed(pair.Left, pair.Right.InputType, input), fails, found);
                break;
            case BoundBinaryPattern pair: EmitOrTest(pair, input, fails, found); break;
            case BoundRecursivePattern recursive: EmitRecursiveTest(recursive, input, fails, found); break;
            case BoundListPattern list: EmitListTest(list, input, fails, found); break;
            default: throw new InvalidOperationException($"{pattern.GetType().Name} cannot be in a finished tree.");
        }
    }

    private void EmitDeclarationTest(
        BoundDeclarationPattern declaration, Slot input, Label fails, List<(BoundExpression Variable, Slot Value)> found)
    {
        if (!declaration.IsVar) EmitTypeTest(declaration.InputType, declaration.NarrowedType, input, fails);
        if (declaration.Variable is not { } variable) return;
        found.Add((variable, declaration.IsVar ? input : Cast(declaration.InputType, declaration.NarrowedType, input)));
    }

    private void EmitNotTest(BoundNotPattern negation, Slot input, Label fails)
    {
        var matches = _il.DefineLabel();
        var found = new List<(BoundExpression, Slot)>();
        EmitTest(negation.Operand, input, matches, found);
        Assign(found);
        _il.Emit(OpCodes.Br, fails);
        _il.MarkLabel(matches);
    }

    private void EmitOrTest(BoundBinaryPattern pair, Slot input, Label fails, List<(BoundExpression, Slot)> found)
    {
        var right = _il.DefineLabel();
        var matches = _il.DefineLabel();
        EmitTest(pair.Left, input, right, found);
        _il.Emit(OpCodes.Br, matches);
        _il.MarkLabel(right);
        EmitTest(pair.Right, input, fails, found);
        _il.MarkLabel(matches);
    }

    /// <summary>The value as what the left side of an "and" has shown it to be.</summary>
    private Slot Narrowed(BoundPattern left, TypeSymbol type, Slot input) => left.InputType == type ? input : Cast(left.InputType, type, input);

    /// <summary>Jumps away where the value is null or not of the type.</summary>
    private void EmitTypeTest(TypeSymbol from, TypeSymbol to, Slot input, Label fails)
    {
        if (from == to && from.IsValueType && !from.IsNullable()) return;
        if (from.IsNullable(out var underlying) && underlying == to) EmitHasValue(from, input);
        else
        {
            input.Load(_il);
            if (from.MayBeValue() || from.IsTypeParameter()) _il.Emit(OpCodes.Box, input.Type);
            // A conversion that cannot fail needs no test but that for null.
            if (from != to) _il.Emit(OpCodes.Isinst, TypeOf(to));
        }

        _il.Emit(OpCodes.Brfalse, fails);
    }

    /// <summary>The value, known to be of the type, in a variable of that type.</summary>
    private Slot Cast(TypeSymbol from, TypeSymbol to, Slot input)
    {
        if (from == to) return input;
        if (from.IsNullable(out var underlying) && underlying == to) EmitUnwrap(underlying, input);
        else
        {
            input.Load(_il);
            if (from.MayBeValue() || from.IsTypeParameter()) _il.Emit(OpCodes.Box, input.Type);
            _il.Emit(to.MayBeValue() || to.IsTypeParameter() ? OpCodes.Unbox_Any : OpCodes.Castclass, TypeOf(to));
        }

        return Keep(TypeOf(to), _function.HasAwait);
    }

    private void EmitConstantTest(BoundConstantPattern pattern, Slot input, Label fails)
    {
        var constant = pattern.Value;
        if (constant.Constant is { IsNull: true } || constant is BoundConversion { Kind: ConversionKind.Null })
        {
            EmitHasValue(pattern.InputType, input);
            _il.Emit(OpCodes.Brtrue, fails);
            return;
        }

        // A span is compared with a string character by character.
        if (pattern.InputType is ConstructedTypeSymbol { IsRefLike: true } span && constant.Type.SpecialType == SpecialType.String)
        {
            EmitSpanTest(span, constant, input, fails);
            return;
        }

        var value = Typed(pattern.InputType, constant.Type, input, fails);
        value.Load(_il);
        Emit(constant);
        EmitEqualsConstant(constant.Type, fails);
    }

    /// <summary>Jumps away where the value on the stack does not equal the constant above it. NaN matches NaN.</summary>
    private void EmitEqualsConstant(TypeSymbol type, Label fails)
    {
        if (!type.SpecialType.IsFloating())
        {
            Arithmetic.EmitBranch(_il, BinaryKind.Equal, type, fails, sense: false);
            return;
        }

        var runtime = TypeOf(type);
        var constant = Keep(runtime);
        var value = Keep(runtime);
        value.LoadAddress(_il);
        constant.Load(_il);
        _il.Emit(OpCodes.Call, runtime.GetMethod("Equals", [runtime])!);
        _il.Emit(OpCodes.Brfalse, fails);
    }

    private void EmitSpanTest(ConstructedTypeSymbol span, BoundExpression constant, Slot input, Label fails)
    {
        input.Load(_il);
        if (span.Definition == CoreTypes.SpanOfT)
            _il.Emit(OpCodes.Call, typeof(Span<char>).GetMethod("op_Implicit", [typeof(Span<char>)])!);
        Emit(constant);
        _il.Emit(OpCodes.Call, typeof(MemoryExtensions).GetMethod("AsSpan", [typeof(string)])!);
        var equal = typeof(MemoryExtensions).GetMethods().Single(m => m.Name == "SequenceEqual" && m.GetParameters() is [{ ParameterType: var first }, _]
            && first.IsGenericType && first.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>));
        _il.Emit(OpCodes.Call, equal.MakeGenericMethod(typeof(char)));
        _il.Emit(OpCodes.Brfalse, fails);
    }

    private void EmitRelationalTest(BoundRelationalPattern pattern, Slot input, Label fails)
    {
        var value = Typed(pattern.InputType, pattern.Value.Type, input, fails);
        value.Load(_il);
        Emit(pattern.Value);
        Arithmetic.EmitBranch(_il, pattern.Kind, pattern.Value.Type, fails, sense: false);
    }

    private Slot Typed(TypeSymbol from, TypeSymbol to, Slot input, Label fails)
    {
        if (from == to) return input;
        EmitTypeTest(from, to, input, fails);
        return Cast(from, to, input);
    }

    private void EmitRecursiveTest(BoundRecursivePattern pattern, Slot input, Label fails, List<(BoundExpression Variable, Slot Value)> found)
    {
        EmitTypeTest(pattern.InputType, pattern.NarrowedType, input, fails);
        var value = Cast(pattern.InputType, pattern.NarrowedType, input);
        if (!pattern.Positions.IsDefault) EmitPositions(pattern, value, fails, found);
        foreach (var property in pattern.Properties)
        {
            _placeholders[property.Input] = value;
            EmitTest(property.Pattern, Keep(property.Access, _function.HasAwait), fails, found);
        }

        if (pattern.Variable is { } variable) found.Add((variable, value));
    }

    private void EmitPositions(BoundRecursivePattern pattern, Slot value, Label fails, List<(BoundExpression, Slot)> found)
    {
        var parts = pattern.UsesITuple ? ReadITuple(pattern.Positions.Length, value, fails)
            : pattern.Deconstruct is { } method ? Deconstruct(pattern.NarrowedType, value, method)
            : ReadElements(pattern.NarrowedType, value, pattern.Positions.Length);
        for (var i = 0; i < parts.Count; i++) EmitTest(pattern.Positions[i], parts[i](), fails, found);
    }

    private List<Func<Slot>> ReadITuple(int count, Slot value, Label fails)
    {
        var tuple = typeof(ITuple);
        value.Load(_il);
        _il.Emit(OpCodes.Isinst, tuple);
        var known = Keep(tuple, _function.HasAwait);
        known.Load(_il);
        _il.Emit(OpCodes.Brfalse, fails);
        known.Load(_il);
        _il.Emit(OpCodes.Callvirt, tuple.GetProperty("Length")!.GetMethod!);
        _il.LoadInt(count);
        _il.Emit(OpCodes.Bne_Un, fails);
        return [.. Enumerable.Range(0, count).Select(i => (Func<Slot>)(() =>
        {
            known.Load(_il);
            _il.LoadInt(i);
            _il.Emit(OpCodes.Callvirt, TupleItem.GetMethod!);
            return Keep(typeof(object), _function.HasAwait);
        }))];
    }

    /// <summary>Calls a Deconstruct method on a value; the answers give the variables that got the parts.</summary>
    private List<Func<Slot>> Deconstruct(TypeSymbol type, Slot value, MethodSymbol method)
    {
        var outputs = method.Parameters.Where(p => p.RefKind == RefKind.Out).ToList();
        var slots = outputs.Select(p => Temporary(TypeOf(p.Type), _function.HasAwait)).ToList();
        var isExtension = method.IsStatic;
        var first = isExtension ? method.Parameters[0] : null;
        if (type.IsValueType && (first is null ? method.ContainingType!.IsValueType : first.RefKind != RefKind.None)) value.LoadAddress(_il);
        else
        {
            value.Load(_il);
            var expected = first?.Type ?? method.ContainingType!;
            if (type.MayBeValue() && !expected.MayBeValue()) _il.Emit(OpCodes.Box, value.Type);
        }

        foreach (var slot in slots) slot.LoadAddress(_il);
        EmitCallInstruction(isExtension ? null : type, method, null, isBase: false);
        return [.. slots.Select(s => (Func<Slot>)(() => s))];
    }

    private List<Func<Slot>> ReadElements(TypeSymbol type, Slot value, int count)
    {
        var elements = type is TupleTypeSymbol tuple ? tuple.ElementTypes : [];
        return [.. Enumerable.Range(0, count).Select(i => (Func<Slot>)(() =>
        {
            value.LoadAddress(_il);
            foreach (var field in TupleFields(value.Type, i)) _il.Emit(OpCodes.Ldfld, field);
            return Keep(TypeOf(elements[i]), _function.HasAwait);
        }))];
    }

    private void EmitListTest(BoundListPattern pattern, Slot input, Label fails, List<(BoundExpression Variable, Slot Value)> found)
    {
        EmitTypeTest(pattern.InputType, pattern.NarrowedType, input, fails);
        var value = Cast(pattern.InputType, pattern.NarrowedType, input);
        _placeholders[pattern.Input] = value;
        var length = Keep(pattern.Length, _function.HasAwait);
        var needed = pattern.Before.Length + pattern.After.Length;
        length.Load(_il);
        _il.LoadInt(needed);
        _il.Emit(pattern.HasSlice ? OpCodes.Blt : OpCodes.Bne_Un, fails);
        for (var i = 0; i < pattern.Before.Length; i++) EmitItemTest(pattern, pattern.Before[i], length, i, fails, found);
        if (pattern.SlicePattern is { } slice) EmitSliceTest(pattern, slice, length, fails, found);
        for (var i = 0; i < pattern.After.Length; i++)
            EmitItemTest(pattern, pattern.After[i], length, i - pattern.After.Length, fails, found);
        if (pattern.Variable is { } variable) found.Add((variable, value));
    }

    /// <summary>Tests one item; negative positions count from the end.</summary>
    private void EmitItemTest(
        BoundListPattern list, BoundPattern item, Slot length, int position, Label fails, List<(BoundExpression Variable, Slot Value)> found)
    {
        if (item is BoundDiscardPattern) return;
        if (position < 0)
        {
            length.Load(_il);
            _il.LoadInt(-position);
            _il.Emit(OpCodes.Sub);
        }
        else
        {
            _il.LoadInt(position);
        }

        _placeholders[list.Index] = Keep(typeof(int));
        EmitTest(item, Keep(list.Element, _function.HasAwait), fails, found);
    }

    private void EmitSliceTest(
        BoundListPattern list, BoundPattern slice, Slot length, Label fails, List<(BoundExpression Variable, Slot Value)> found)
    {
        _il.LoadInt(list.Before.Length);
        _il.LoadBool(false);
        _il.Emit(OpCodes.Newobj, typeof(Index).GetConstructor([typeof(int), typeof(bool)])!);
        _il.LoadInt(list.After.Length);
        _il.LoadBool(true);
        _il.Emit(OpCodes.Newobj, typeof(Index).GetConstructor([typeof(int), typeof(bool)])!);
        _il.Emit(OpCodes.Newobj, typeof(Range).GetConstructor([typeof(Index), typeof(Index)])!);
        _placeholders[list.SliceRange!] = Keep(typeof(Range));
        EmitTest(slice, Keep(list.Slice!, _function.HasAwait), fails, found);
    }
}
