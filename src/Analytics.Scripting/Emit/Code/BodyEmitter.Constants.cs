using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Constants and default values.</summary>
internal sealed partial class BodyEmitter
{
    private static readonly ConstructorInfo DecimalFromInt = typeof(decimal).GetConstructor([typeof(int)])!;
    private static readonly ConstructorInfo DecimalFromParts =
        typeof(decimal).GetConstructor([typeof(int), typeof(int), typeof(int), typeof(bool), typeof(byte)])!;

    private void EmitConstant(TypeSymbol type, ConstantValue constant)
    {
        if (constant.Value is not { } value)
        {
            EmitDefault(type);
        }
        else if (type.IsNullable(out var underlying))
        {
            EmitConstant(underlying, constant);
            EmitWrap(underlying);
        }
        else
        {
            EmitValue(type.Special(), value);
        }
    }

    private void EmitValue(SpecialType type, object value)
    {
        switch (type)
        {
            case SpecialType.String: _il.Emit(OpCodes.Ldstr, (string)value); break;
            case SpecialType.Boolean: _il.LoadBool((bool)value); break;
            case SpecialType.Single: _il.Emit(OpCodes.Ldc_R4, Convert.ToSingle(value, CultureInfo.InvariantCulture)); break;
            case SpecialType.Double: _il.Emit(OpCodes.Ldc_R8, Convert.ToDouble(value, CultureInfo.InvariantCulture)); break;
            case SpecialType.Decimal: EmitDecimal(Convert.ToDecimal(value, CultureInfo.InvariantCulture)); break;
            case SpecialType.Int64 or SpecialType.UInt64: _il.Emit(OpCodes.Ldc_I8, ToInt64(value)); break;
            case SpecialType.IntPtr:
                _il.LoadInt(unchecked((int)ToInt64(value)));
                _il.Emit(OpCodes.Conv_I);
                break;
            case SpecialType.UIntPtr:
                _il.LoadInt(unchecked((int)ToInt64(value)));
                _il.Emit(OpCodes.Conv_U);
                break;
            default: _il.LoadInt(unchecked((int)ToInt64(value))); break;
        }
    }

    private static long ToInt64(object value) => value switch
    {
        char c => c,
        ulong u => unchecked((long)u),
        nint i => i,
        nuint u => unchecked((long)u),
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    private void EmitDecimal(decimal value)
    {
        var bits = decimal.GetBits(value);
        var scale = (byte)(bits[3] >> 16);
        if (scale == 0 && value is >= int.MinValue and <= int.MaxValue && (value != 0 || bits[3] == 0))
        {
            _il.LoadInt((int)value);
            _il.Emit(OpCodes.Newobj, DecimalFromInt);
            return;
        }

        _il.LoadInt(bits[0]);
        _il.LoadInt(bits[1]);
        _il.LoadInt(bits[2]);
        _il.LoadBool(bits[3] < 0);
        _il.LoadInt(scale);
        _il.Emit(OpCodes.Newobj, DecimalFromParts);
    }

    private void EmitDefault(TypeSymbol type)
    {
        if (IsVoid(type)) return;
        switch (type.Special())
        {
            case SpecialType.Boolean or SpecialType.Char or SpecialType.SByte or SpecialType.Byte or SpecialType.Int16 or SpecialType.UInt16
                or SpecialType.Int32 or SpecialType.UInt32:
                _il.LoadInt(0);
                break;
            case SpecialType.Int64 or SpecialType.UInt64: _il.Emit(OpCodes.Ldc_I8, 0L); break;
            case SpecialType.Single: _il.Emit(OpCodes.Ldc_R4, 0f); break;
            case SpecialType.Double: _il.Emit(OpCodes.Ldc_R8, 0d); break;
            case SpecialType.IntPtr or SpecialType.UIntPtr:
                _il.LoadInt(0);
                _il.Emit(OpCodes.Conv_I);
                break;
            default:
                if (type.IsReferenceType || type.IsNone) _il.Emit(OpCodes.Ldnull);
                else EmitDefaultOf(TypeOf(type));
                break;
        }
    }

    private void EmitDefaultOf(Type type)
    {
        var slot = Temporary(type);
        slot.LoadAddress(_il);
        _il.Emit(OpCodes.Initobj, type);
        slot.Load(_il);
        Free(slot);
    }

    /// <summary>Wraps the value on the stack in a nullable.</summary>
    private void EmitWrap(TypeSymbol underlying) =>
        _il.Emit(OpCodes.Newobj, RuntimeScope.ConstructorOn(NullableOf(underlying), p => p.Length == 1));
}
