using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>The instructions of the built-in operators, for operands that are on the stack.</summary>
internal static class Arithmetic
{
    private static readonly MethodInfo Combine = typeof(Delegate).GetMethod("Combine", [typeof(Delegate), typeof(Delegate)])!;
    private static readonly MethodInfo Remove = typeof(Delegate).GetMethod("Remove")!;
    private static readonly MethodInfo DelegatesEqual = typeof(Delegate).GetMethod("op_Equality")!;
    private static readonly MethodInfo StringsEqual = typeof(string).GetMethod("op_Equality", [typeof(string), typeof(string)])!;

    /// <summary>Replaces two operands of one type (for shifts, a value and an int) by the result.</summary>
    public static void Emit(ILGenerator il, BinaryKind kind, TypeSymbol operandType, bool isChecked)
    {
        var type = operandType.Special();
        if (type == SpecialType.Decimal) EmitDecimal(il, kind);
        else if (IsComparison(kind)) EmitComparison(il, kind, operandType);
        else if (kind is BinaryKind.LeftShift or BinaryKind.RightShift or BinaryKind.UnsignedRightShift) EmitShift(il, kind, type);
        else il.Emit(OpCodeOf(kind, type.IsUnsigned(), isChecked && type.IsIntegral()));
    }

    public static bool IsComparison(BinaryKind kind) => kind is >= BinaryKind.Equal and <= BinaryKind.GreaterOrEqual;

    public static void EmitDelegates(ILGenerator il, BinaryKind kind, Type type)
    {
        il.Emit(OpCodes.Call, kind == BinaryKind.Add ? Combine : Remove);
        il.Emit(OpCodes.Castclass, type);
    }

    /// <summary>Jumps where the comparison of the two operands on the stack comes out as <paramref name="sense"/>.</summary>
    public static void EmitBranch(ILGenerator il, BinaryKind kind, TypeSymbol operandType, Label target, bool sense)
    {
        var type = operandType.Special();
        if (type == SpecialType.Decimal || HasEqualityMethod(operandType))
        {
            Emit(il, kind, operandType, isChecked: false);
            il.Emit(sense ? OpCodes.Brtrue : OpCodes.Brfalse, target);
            return;
        }

        // Of an ordering that does not hold the opposite does, but for NaN, where neither does.
        var unsigned = type.IsFloating() ? !sense : type.IsUnsigned();
        il.Emit(BranchOf(sense ? kind : Opposite(kind), unsigned), target);
    }

    public static void EmitUnary(ILGenerator il, UnaryKind kind, SpecialType type, bool isChecked)
    {
        switch (kind)
        {
            case UnaryKind.Plus: break;
            case UnaryKind.Not: il.Not(); break;
            case UnaryKind.Complement: il.Emit(OpCodes.Not); break;
            case UnaryKind.Minus when type == SpecialType.Decimal: il.Emit(OpCodes.Call, DecimalOperator("op_UnaryNegation", 1)); break;
            default: il.Emit(OpCodes.Neg); break;
        }
    }

    private static OpCode OpCodeOf(BinaryKind kind, bool unsigned, bool isChecked) => kind switch
    {
        BinaryKind.Add => !isChecked ? OpCodes.Add : unsigned ? OpCodes.Add_Ovf_Un : OpCodes.Add_Ovf,
        BinaryKind.Subtract => !isChecked ? OpCodes.Sub : unsigned ? OpCodes.Sub_Ovf_Un : OpCodes.Sub_Ovf,
        BinaryKind.Multiply => !isChecked ? OpCodes.Mul : unsigned ? OpCodes.Mul_Ovf_Un : OpCodes.Mul_Ovf,
        BinaryKind.Divide => unsigned ? OpCodes.Div_Un : OpCodes.Div,
        BinaryKind.Remainder => unsigned ? OpCodes.Rem_Un : OpCodes.Rem,
        BinaryKind.And => OpCodes.And,
        BinaryKind.Or => OpCodes.Or,
        BinaryKind.ExclusiveOr => OpCodes.Xor,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This operator has no instruction."),
    };

    /// <summary>The count is taken modulo the width of the value, which the run time leaves undefined.</summary>
    private static void EmitShift(ILGenerator il, BinaryKind kind, SpecialType type)
    {
        if (type is SpecialType.IntPtr or SpecialType.UIntPtr)
        {
            il.Emit(OpCodes.Sizeof, typeof(nint));
            il.LoadInt(8);
            il.Emit(OpCodes.Mul);
            il.LoadInt(1);
            il.Emit(OpCodes.Sub);
        }
        else
        {
            il.LoadInt(type is SpecialType.Int64 or SpecialType.UInt64 ? 63 : 31);
        }

        il.Emit(OpCodes.And);
        il.Emit(kind == BinaryKind.LeftShift ? OpCodes.Shl
            : kind == BinaryKind.UnsignedRightShift || type.IsUnsigned() ? OpCodes.Shr_Un
            : OpCodes.Shr);
    }

    private static void EmitComparison(ILGenerator il, BinaryKind kind, TypeSymbol operandType)
    {
        var type = operandType.Special();
        var unsigned = type.IsUnsigned();
        switch (kind)
        {
            case BinaryKind.Equal or BinaryKind.NotEqual:
                if (HasEqualityMethod(operandType)) il.Emit(OpCodes.Call, type == SpecialType.String ? StringsEqual : DelegatesEqual);
                else il.Emit(OpCodes.Ceq);
                if (kind == BinaryKind.NotEqual) il.Not();
                break;
            case BinaryKind.Less: il.Emit(unsigned ? OpCodes.Clt_Un : OpCodes.Clt); break;
            case BinaryKind.Greater: il.Emit(unsigned ? OpCodes.Cgt_Un : OpCodes.Cgt); break;
            case BinaryKind.LessOrEqual:
                il.Emit(unsigned != type.IsFloating() ? OpCodes.Cgt_Un : OpCodes.Cgt);
                il.Not();
                break;
            default:
                il.Emit(unsigned != type.IsFloating() ? OpCodes.Clt_Un : OpCodes.Clt);
                il.Not();
                break;
        }
    }

    private static bool HasEqualityMethod(TypeSymbol type) =>
        type.SpecialType is SpecialType.String or SpecialType.Delegate or SpecialType.MulticastDelegate || type.IsDelegate;

    private static BinaryKind Opposite(BinaryKind kind) => kind switch
    {
        BinaryKind.Equal => BinaryKind.NotEqual,
        BinaryKind.NotEqual => BinaryKind.Equal,
        BinaryKind.Less => BinaryKind.GreaterOrEqual,
        BinaryKind.LessOrEqual => BinaryKind.Greater,
        BinaryKind.Greater => BinaryKind.LessOrEqual,
        _ => BinaryKind.Less,
    };

    private static OpCode BranchOf(BinaryKind kind, bool unsigned) => kind switch
    {
        BinaryKind.Equal => OpCodes.Beq,
        BinaryKind.NotEqual => OpCodes.Bne_Un,
        BinaryKind.Less => unsigned ? OpCodes.Blt_Un : OpCodes.Blt,
        BinaryKind.LessOrEqual => unsigned ? OpCodes.Ble_Un : OpCodes.Ble,
        BinaryKind.Greater => unsigned ? OpCodes.Bgt_Un : OpCodes.Bgt,
        _ => unsigned ? OpCodes.Bge_Un : OpCodes.Bge,
    };

    private static void EmitDecimal(ILGenerator il, BinaryKind kind) => il.Emit(OpCodes.Call, DecimalOperator(kind switch
    {
        BinaryKind.Add => "op_Addition",
        BinaryKind.Subtract => "op_Subtraction",
        BinaryKind.Multiply => "op_Multiply",
        BinaryKind.Divide => "op_Division",
        BinaryKind.Remainder => "op_Modulus",
        BinaryKind.Equal => "op_Equality",
        BinaryKind.NotEqual => "op_Inequality",
        BinaryKind.Less => "op_LessThan",
        BinaryKind.LessOrEqual => "op_LessThanOrEqual",
        BinaryKind.Greater => "op_GreaterThan",
        _ => "op_GreaterThanOrEqual",
    }, 2));

    private static MethodInfo DecimalOperator(string name, int parameters) =>
        typeof(decimal).GetMethod(name, [.. Enumerable.Repeat(typeof(decimal), parameters)])!;
}
