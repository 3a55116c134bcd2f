using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Unary and binary operators, lifted ones included.</summary>
internal sealed partial class BodyEmitter
{
    private void EmitUnary(BoundUnary unary)
    {
        if (unary.IsLifted)
        {
            EmitLiftedUnary(unary);
            return;
        }

        // Negation throws on overflow where subtraction from zero does.
        var negatesChecked = unary is { Method: null, Kind: UnaryKind.Minus, IsChecked: true } && unary.Operand.Type.Special().IsIntegral();
        if (negatesChecked) EmitZeroAndOperand(unary.Operand);
        else if (unary.Method is { } method) EmitInvocation(null, method, [new BoundArgument(0, method.Parameters[0].RefKind, unary.Operand)], unary.ConstrainedTo);
        else Emit(unary.Operand);
        if (unary.Method is null) EmitUnaryOperation(unary, unary.Operand.Type, negatesChecked);
    }

    private void EmitZeroAndOperand(BoundExpression operand)
    {
        if (_suspensions.NeedsEmptyStack(operand))
        {
            var kept = Keep(operand);
            EmitDefault(operand.Type);
            kept.Load(_il);
            return;
        }

        EmitDefault(operand.Type);
        Emit(operand);
    }

    private void EmitUnaryOperation(BoundUnary unary, TypeSymbol type, bool zeroIsBelow)
    {
        if (zeroIsBelow) _il.Emit(OpCodes.Sub_Ovf);
        else Arithmetic.EmitUnary(_il, unary.Kind, type.Special(), unary.IsChecked);
    }

    private void EmitLiftedUnary(BoundUnary unary)
    {
        unary.Operand.Type.IsNullable(out var from);
        unary.Type.IsNullable(out var to);
        var operand = Keep(unary.Operand);
        var isNull = _il.DefineLabel();
        var end = _il.DefineLabel();
        EmitHasValue(unary.Operand.Type, operand);
        _il.Emit(OpCodes.Brfalse, isNull);
        var negatesChecked = unary is { Method: null, Kind: UnaryKind.Minus, IsChecked: true } && from!.Special().IsIntegral();
        if (negatesChecked) EmitDefault(from!);
        EmitUnwrap(from!, operand);
        if (unary.Method is { } method) EmitCallInstruction(null, method, unary.ConstrainedTo, isBase: false);
        else EmitUnaryOperation(unary, from!, negatesChecked);
        if (to is not null) EmitWrap(to);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(isNull);
        EmitDefault(unary.Type);
        _il.MarkLabel(end);
    }

    private void EmitBinary(BoundBinary binary)
    {
        if (binary.IsLifted) EmitLifted(binary);
        else if (IsNullTest(binary)) EmitCondition(binary);
        else EmitPlainBinary(binary);
    }

    private void EmitPlainBinary(BoundBinary binary)
    {
        if (binary.Method is { } method)
        {
            EmitInvocation(
                null,
                method,
                [
                    new BoundArgument(0, method.Parameters[0].RefKind, binary.Left),
                    new BoundArgument(1, method.Parameters[1].RefKind, binary.Right),
                ],
                binary.ConstrainedTo);
            return;
        }

        EmitOperands(binary.Left, binary.Right);
        if (binary.Type.IsDelegate || binary.Type.SpecialType is SpecialType.Delegate or SpecialType.MulticastDelegate)
            Arithmetic.EmitDelegates(_il, binary.Kind, TypeOf(binary.Type));
        else Arithmetic.Emit(_il, binary.Kind, binary.Left.Type, binary.IsChecked);
    }

    /// <summary>Pushes two values, the first from a temporary where the second wants an empty stack.</summary>
    private void EmitOperands(BoundExpression left, BoundExpression right)
    {
        EmitOperand(left);
        if (_suspensions.NeedsEmptyStack(right))
        {
            var kept = Keep(left.Type.IsTypeParameter() ? typeof(object) : TypeOf(left.Type), _suspensions.Suspends(right));
            EmitOperand(right);
            var second = Keep(right.Type.IsTypeParameter() ? typeof(object) : TypeOf(right.Type));
            kept.Load(_il);
            second.Load(_il);
            return;
        }

        EmitOperand(right);
    }

    /// <summary>References of a type parameter's type are compared as objects.</summary>
    private void EmitOperand(BoundExpression operand)
    {
        Emit(operand);
        if (operand.Type.IsTypeParameter()) _il.Emit(OpCodes.Box, TypeOf(operand.Type));
    }

    private void EmitLifted(BoundBinary binary)
    {
        var survives = _suspensions.Suspends(binary.Right);
        var left = Keep(binary.Left, survives);
        var right = Keep(binary.Right);
        if (binary.Method is null && binary.Kind is BinaryKind.And or BinaryKind.Or && IsNullableBool(binary.Left.Type))
            EmitThreeValued(binary.Kind, left, right);
        else if (binary.Kind is BinaryKind.Equal or BinaryKind.NotEqual && !binary.Type.IsNullable()) EmitLiftedEquality(binary, left, right);
        else EmitLiftedOperation(binary, left, right);
    }

    private static bool IsNullableBool(TypeSymbol type) => type.IsNullable(out var underlying) && underlying.SpecialType == SpecialType.Boolean;

    /// <summary>Both have values, or the result is null (for comparisons, false).</summary>
    private void EmitLiftedOperation(BoundBinary binary, Slot left, Slot right)
    {
        var isNull = _il.DefineLabel();
        var end = _il.DefineLabel();
        if (EmitTestHasValue(binary.Left.Type, left)) _il.Emit(OpCodes.Brfalse, isNull);
        if (EmitTestHasValue(binary.Right.Type, right)) _il.Emit(OpCodes.Brfalse, isNull);
        EmitUnderlyingOperation(binary, left, right);
        if (binary.Type.IsNullable(out var result)) EmitWrap(result);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(isNull);
        EmitDefault(binary.Type);
        _il.MarkLabel(end);
    }

    /// <summary>Equal where both are null, or both have values that are.</summary>
    private void EmitLiftedEquality(BoundBinary binary, Slot left, Slot right)
    {
        var differ = _il.DefineLabel();
        var compare = _il.DefineLabel();
        var end = _il.DefineLabel();
        EmitHasValue(binary.Left.Type, left);
        EmitHasValue(binary.Right.Type, right);
        _il.Emit(OpCodes.Bne_Un, differ);
        EmitHasValue(binary.Left.Type, left);
        _il.Emit(OpCodes.Brtrue, compare);
        _il.LoadBool(binary.Kind == BinaryKind.Equal);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(compare);
        EmitUnderlyingOperation(binary, left, right);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(differ);
        _il.LoadBool(binary.Kind == BinaryKind.NotEqual);
        _il.MarkLabel(end);
    }

    private bool EmitTestHasValue(TypeSymbol type, Slot slot)
    {
        if (!type.IsNullable()) return false;
        EmitHasValue(type, slot);
        return true;
    }

    private void EmitUnderlyingOperation(BoundBinary binary, Slot left, Slot right)
    {
        var type = EmitUnwrapped(binary.Left.Type, left);
        EmitUnwrapped(binary.Right.Type, right);
        if (binary.Method is { } method) EmitCallInstruction(null, method, binary.ConstrainedTo, isBase: false);
        else Arithmetic.Emit(_il, binary.Kind, type, binary.IsChecked);
    }

    private TypeSymbol EmitUnwrapped(TypeSymbol type, Slot slot)
    {
        if (!type.IsNullable(out var underlying))
        {
            slot.Load(_il);
            return type;
        }

        EmitUnwrap(underlying, slot);
        return underlying;
    }

    /// <summary>
    /// bool? &amp; and |: one side may decide although the other is null. Where the left is true, or it is null and the right is not true,
    /// the answer of &amp; is the right and that of | the left; else it is the other one.
    /// </summary>
    private void EmitThreeValued(BinaryKind kind, Slot left, Slot right)
    {
        var first = _il.DefineLabel();
        var second = _il.DefineLabel();
        var end = _il.DefineLabel();
        EmitUnwrap(CoreTypes.Boolean, left);
        _il.Emit(OpCodes.Brtrue, first);
        EmitUnwrap(CoreTypes.Boolean, right);
        _il.Emit(OpCodes.Brtrue, second);
        left.LoadAddress(_il);
        _il.Emit(OpCodes.Call, Member(left.Type, "get_HasValue"));
        _il.Emit(OpCodes.Brtrue, second);
        _il.MarkLabel(first);
        (kind == BinaryKind.And ? right : left).Load(_il);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(second);
        (kind == BinaryKind.And ? left : right).Load(_il);
        _il.MarkLabel(end);
    }
}
