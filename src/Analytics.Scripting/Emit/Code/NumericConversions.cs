using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Instructions that turn a number on the stack into one of another type, as the C# compiler chooses them.</summary>
internal static class NumericConversions
{
    public static void Emit(ILGenerator il, SpecialType from, SpecialType to, bool isChecked)
    {
        if (from == to) return;
        if (from == SpecialType.Decimal || to == SpecialType.Decimal) EmitDecimal(il, from, to);
        else if (to.IsFloating()) EmitToFloating(il, from, to);
        else if (isChecked && !Fits(from, to)) il.Emit(Checked(to, from.IsUnsigned()));
        else EmitUnchecked(il, from, to);
    }

    private static void EmitDecimal(ILGenerator il, SpecialType from, SpecialType to)
    {
        // Decimal knows nothing of native integers, which go by way of 64 bits.
        var source = Widened(from);
        var target = Widened(to);
        Emit(il, from, source, isChecked: false);
        il.Emit(OpCodes.Call, DecimalOperator(source, target));
        Emit(il, target, to, isChecked: true);
    }

    private static SpecialType Widened(SpecialType type) => type switch
    {
        SpecialType.IntPtr => SpecialType.Int64,
        SpecialType.UIntPtr => SpecialType.UInt64,
        _ => type,
    };

    private static MethodInfo DecimalOperator(SpecialType from, SpecialType to)
    {
        var result = RuntimeOf(to);
        return typeof(decimal).GetMethods().Single(m =>
            m.Name is "op_Implicit" or "op_Explicit" && m.ReturnType == result && m.GetParameters()[0].ParameterType == RuntimeOf(from));
    }

    private static Type RuntimeOf(SpecialType type) => ((MetadataTypeSymbol)CoreTypes.Of(type)).RuntimeType;

    private static void EmitToFloating(ILGenerator il, SpecialType from, SpecialType to)
    {
        if (from is SpecialType.UInt32 or SpecialType.UInt64 or SpecialType.UIntPtr) il.Emit(OpCodes.Conv_R_Un);
        il.Emit(to == SpecialType.Single ? OpCodes.Conv_R4 : OpCodes.Conv_R8);
    }

    private static void EmitUnchecked(ILGenerator il, SpecialType from, SpecialType to)
    {
        if (IsNothing(from, to)) return;
        switch (to)
        {
            case SpecialType.SByte: il.Emit(OpCodes.Conv_I1); break;
            case SpecialType.Byte: il.Emit(OpCodes.Conv_U1); break;
            case SpecialType.Int16: il.Emit(OpCodes.Conv_I2); break;
            case SpecialType.UInt16 or SpecialType.Char: il.Emit(OpCodes.Conv_U2); break;
            case SpecialType.Int32: il.Emit(OpCodes.Conv_I4); break;
            case SpecialType.UInt32: il.Emit(OpCodes.Conv_U4); break;
            // What is widened keeps its sign: that of the source decides, whatever the target.
            case SpecialType.Int64 or SpecialType.UInt64:
                il.Emit((from.IsFloating() ? to : from).IsUnsigned() ? OpCodes.Conv_U8 : OpCodes.Conv_I8);
                break;
            default:
                il.Emit((from.IsFloating() ? to : from).IsUnsigned() ? OpCodes.Conv_U : OpCodes.Conv_I);
                break;
        }
    }

    /// <summary>Whether the bits on the stack are the same: numbers of up to 32 bits all stand there as 32.</summary>
    private static bool IsNothing(SpecialType from, SpecialType to)
    {
        if (from.IsFloating()) return false;
        return Width(to) switch
        {
            8 or 16 => Fits(from, to),
            32 => Width(from) <= 32,
            _ => Width(from) == Width(to),
        };
    }

    private static OpCode Checked(SpecialType to, bool fromUnsigned) => to switch
    {
        SpecialType.SByte => fromUnsigned ? OpCodes.Conv_Ovf_I1_Un : OpCodes.Conv_Ovf_I1,
        SpecialType.Byte => fromUnsigned ? OpCodes.Conv_Ovf_U1_Un : OpCodes.Conv_Ovf_U1,
        SpecialType.Int16 => fromUnsigned ? OpCodes.Conv_Ovf_I2_Un : OpCodes.Conv_Ovf_I2,
        SpecialType.UInt16 or SpecialType.Char => fromUnsigned ? OpCodes.Conv_Ovf_U2_Un : OpCodes.Conv_Ovf_U2,
        SpecialType.Int32 => fromUnsigned ? OpCodes.Conv_Ovf_I4_Un : OpCodes.Conv_Ovf_I4,
        SpecialType.UInt32 => fromUnsigned ? OpCodes.Conv_Ovf_U4_Un : OpCodes.Conv_Ovf_U4,
        SpecialType.Int64 => fromUnsigned ? OpCodes.Conv_Ovf_I8_Un : OpCodes.Conv_Ovf_I8,
        SpecialType.UInt64 => fromUnsigned ? OpCodes.Conv_Ovf_U8_Un : OpCodes.Conv_Ovf_U8,
        SpecialType.IntPtr => fromUnsigned ? OpCodes.Conv_Ovf_I_Un : OpCodes.Conv_Ovf_I,
        _ => fromUnsigned ? OpCodes.Conv_Ovf_U_Un : OpCodes.Conv_Ovf_U,
    };

    /// <summary>Whether every value of an integral type is one of the other.</summary>
    private static bool Fits(SpecialType from, SpecialType to)
    {
        if (from.IsFloating()) return false;
        if (from.IsUnsigned()) return to.IsUnsigned() ? MaxWidth(from) <= MinWidth(to) : MaxWidth(from) < MinWidth(to);
        return !to.IsUnsigned() && MaxWidth(from) <= MinWidth(to);
    }

    private static int Width(SpecialType type) => type switch
    {
        SpecialType.SByte or SpecialType.Byte => 8,
        SpecialType.Int16 or SpecialType.UInt16 or SpecialType.Char => 16,
        SpecialType.Int32 or SpecialType.UInt32 => 32,
        SpecialType.IntPtr or SpecialType.UIntPtr => 48,
        _ => 64,
    };

    private static int MaxWidth(SpecialType type) => Width(type) == 48 ? 64 : Width(type);

    private static int MinWidth(SpecialType type) => Width(type) == 48 ? 32 : Width(type);
}
