using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Conditions as jumps, and the expressions that choose between values.</summary>
internal sealed partial class BodyEmitter
{
    /// <summary>Jumps where the condition comes out as <paramref name="sense"/>, else goes on behind.</summary>
    private void EmitBranch(BoundExpression condition, Label target, bool sense)
    {
        switch (condition)
        {
            case { Constant.Value: bool known }:
                if (known == sense) _il.Emit(OpCodes.Br, target);
                break;
            case BoundUnary { Kind: UnaryKind.Not, Method: null, IsLifted: false } negation: EmitBranch(negation.Operand, target, !sense); break;
            case BoundLogical { Method: null } logical: EmitLogicalBranch(logical, target, sense); break;
            case BoundBinary { Method: null, IsLifted: false } binary when Arithmetic.IsComparison(binary.Kind):
                EmitComparisonBranch(binary, target, sense);
                break;
            case BoundIsPattern test: EmitPatternBranch(test, target, sense); break;
            case BoundIsType test:
                EmitIsType(test);
                _il.Emit(sense ? OpCodes.Brtrue : OpCodes.Brfalse, target);
                break;
            case BoundTupleEquality equality: EmitTupleEquality(equality, target, sense); break;
            default:
                Emit(condition);
                _il.Emit(sense ? OpCodes.Brtrue : OpCodes.Brfalse, target);
                break;
        }
    }

    /// <summary>Pushes what a condition that is written as jumps comes to.</summary>
    private void EmitCondition(BoundExpression condition)
    {
        if (condition is BoundIsType test)
        {
            EmitIsType(test);
            _il.Emit(OpCodes.Ldnull);
            _il.Emit(OpCodes.Cgt_Un);
            return;
        }

        var isTrue = _il.DefineLabel();
        var end = _il.DefineLabel();
        EmitBranch(condition, isTrue, sense: true);
        _il.LoadBool(false);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(isTrue);
        _il.LoadBool(true);
        _il.MarkLabel(end);
    }

    private void EmitLogicalBranch(BoundLogical logical, Label target, bool sense)
    {
        // "Both" jumps on false as soon as one is false, and on true only behind both; "either" the other way round.
        if (logical.IsAnd != sense)
        {
            EmitBranch(logical.Left, target, sense);
            EmitBranch(logical.Right, target, sense);
            return;
        }

        var decided = _il.DefineLabel();
        EmitBranch(logical.Left, decided, !sense);
        EmitBranch(logical.Right, target, sense);
        _il.MarkLabel(decided);
    }

    private void EmitComparisonBranch(BoundBinary binary, Label target, bool sense)
    {
        if (IsNullTest(binary))
        {
            EmitNullTest(binary);
            _il.Emit(sense == (binary.Kind == BinaryKind.NotEqual) ? OpCodes.Brtrue : OpCodes.Brfalse, target);
            return;
        }

        EmitOperands(binary.Left, binary.Right);
        Arithmetic.EmitBranch(_il, binary.Kind, binary.Left.Type, target, sense);
    }

    private static bool IsNullTest(BoundBinary binary) =>
        binary is { Method: null, IsLifted: false, Kind: BinaryKind.Equal or BinaryKind.NotEqual } && (IsNull(binary.Left) || IsNull(binary.Right));

    private static bool IsNull(BoundExpression expression) =>
        expression.Constant is { IsNull: true } || expression is BoundConversion { Kind: ConversionKind.Null };

    /// <summary>Pushes something that counts as true where the operand that is not null is none.</summary>
    private void EmitNullTest(BoundBinary binary)
    {
        var operand = IsNull(binary.Right) ? binary.Left : binary.Right;
        if (operand.Type.IsNullable())
        {
            EmitHasValue(operand.Type, KeepVariable(operand));
            return;
        }

        EmitOperand(operand);
    }

    /// <summary>A slot with the expression's value; that of the variable itself where it is one of the function's own.</summary>
    private Slot KeepVariable(BoundExpression expression) =>
        expression is BoundLocal or BoundParameter or BoundPlaceholder && expression.Constant is null
            ? PrepareTarget(expression, survives: false)
            : Keep(expression);

    /// <summary>Pushes an object that is null where the value is not of the type.</summary>
    private void EmitIsType(BoundIsType test)
    {
        EmitBoxed(test.Operand);
        _il.Emit(OpCodes.Isinst, TypeOf(test.Target));
    }

    private void EmitBoxed(BoundExpression value)
    {
        Emit(value);
        if (value.Type.MayBeValue() || value.Type.IsTypeParameter()) _il.Emit(OpCodes.Box, TypeOf(value.Type));
    }

    private void EmitTupleEquality(BoundTupleEquality equality, Label target, bool sense)
    {
        var survives = _suspensions.Suspends(equality);
        var left = Keep(equality.Left, survives);
        var right = Keep(equality.Right, survives);
        // For == the first comparison that is false decides, for != the first that is true.
        var decides = !equality.IsEqual;
        var result = _il.DefineLabel();
        if (equality.Left.Type.IsNullable() || equality.Right.Type.IsNullable())
        {
            if (!EmitTestHasValue(equality.Left.Type, left)) _il.LoadBool(true);
            if (!EmitTestHasValue(equality.Right.Type, right)) _il.LoadBool(true);
            _il.Emit(OpCodes.Bne_Un, decides == sense ? target : result);
            if (EmitTestHasValue(equality.Left.Type, left) || EmitTestHasValue(equality.Right.Type, right))
                _il.Emit(OpCodes.Brfalse, decides == sense ? result : target);
        }

        _placeholders[equality.LeftValue] = ValueIn(left, equality.Left.Type, survives);
        _placeholders[equality.RightValue] = ValueIn(right, equality.Right.Type, survives);
        foreach (var comparison in equality.Comparisons) EmitBranch(comparison, decides == sense ? target : result, decides);
        if (decides != sense) _il.Emit(OpCodes.Br, target);
        _il.MarkLabel(result);
    }

    private Slot ValueIn(Slot slot, TypeSymbol type, bool survives)
    {
        if (!type.IsNullable(out var underlying)) return slot;
        EmitUnwrap(underlying, slot);
        return Keep(TypeOf(underlying), survives);
    }

    private void EmitUserLogical(BoundLogical logical)
    {
        var survives = _suspensions.Suspends(logical.Right);
        var left = Keep(logical.Left, survives);
        var end = _il.DefineLabel();
        var decided = _il.DefineLabel();
        left.Load(_il);
        _il.Emit(OpCodes.Call, _scope.Of(logical.TestMethod!));
        _il.Emit(OpCodes.Brtrue, decided);
        if (_suspensions.NeedsEmptyStack(logical.Right))
        {
            var right = Keep(logical.Right);
            left.Load(_il);
            right.Load(_il);
        }
        else
        {
            left.Load(_il);
            Emit(logical.Right);
        }

        _il.Emit(OpCodes.Call, _scope.Of(logical.Method!));
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(decided);
        left.Load(_il);
        _il.MarkLabel(end);
    }

    private void EmitConditional(BoundConditional conditional)
    {
        if (conditional.IsRef)
        {
            EmitConditionalAddress(conditional);
            _il.Emit(OpCodes.Ldobj, TypeOf(conditional.Type));
            return;
        }

        var otherwise = _il.DefineLabel();
        var end = _il.DefineLabel();
        EmitBranch(conditional.Condition, otherwise, sense: false);
        EmitMerged(conditional.WhenTrue, conditional.Type);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(otherwise);
        EmitMerged(conditional.WhenFalse, conditional.Type);
        _il.MarkLabel(end);
    }

    /// <summary>
    /// Pushes one of several values that meet at a label. Where they are of different classes the run time would merge them to a type of
    /// its own choice, so interfaces are passed through a variable of the type they have in the code.
    /// </summary>
    private void EmitMerged(BoundExpression value, TypeSymbol type)
    {
        Emit(value);
        if (!type.IsInterface || value is BoundThrowExpression) return;
        var typed = Keep(TypeOf(type));
        typed.Load(_il);
        Free(typed);
    }

    private void EmitCoalescing(BoundNullCoalescing coalescing)
    {
        var left = Keep(coalescing.Left);
        var isNull = _il.DefineLabel();
        var end = _il.DefineLabel();
        EmitHasValue(coalescing.Left.Type, left);
        _il.Emit(OpCodes.Brfalse, isNull);
        _placeholders[coalescing.LeftValue] = coalescing.IsUnwrapped ? KeepUnwrapped(coalescing.Left.Type, left) : left;
        EmitMerged(coalescing.WhenNotNull, coalescing.Type);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(isNull);
        EmitMerged(coalescing.Right, coalescing.Type);
        _il.MarkLabel(end);
    }

    private Slot KeepUnwrapped(TypeSymbol type, Slot slot, bool survives = false)
    {
        if (!type.IsNullable(out var underlying)) return slot;
        EmitUnwrap(underlying, slot);
        return Keep(TypeOf(underlying), survives);
    }

    private void EmitConditionalAccess(BoundConditionalAccess access, bool wantsValue)
    {
        var survives = _suspensions.Suspends(access.Access);
        var receiver = Keep(access.Receiver, survives);
        var isNull = _il.DefineLabel();
        var end = _il.DefineLabel();
        wantsValue = wantsValue && !IsVoid(access.Type);
        EmitHasValue(access.Receiver.Type, receiver);
        _il.Emit(OpCodes.Brfalse, isNull);
        _placeholders[access.Value] = KeepUnwrapped(access.Receiver.Type, receiver, survives);
        if (!wantsValue) EmitEffect(access.Access);
        else EmitAccessed(access);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(isNull);
        if (wantsValue) EmitDefault(access.Type);
        _il.MarkLabel(end);
    }

    private void EmitAccessed(BoundConditionalAccess access)
    {
        EmitMerged(access.Access, access.Type);
        if (access.Type.IsNullable(out var underlying) && !access.Access.Type.IsNullable()) EmitWrap(underlying);
    }
}
