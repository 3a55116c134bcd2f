using System.Numerics;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Conversions that depend on the value of a constant, and the conversion of constants themselves.</summary>
internal static class ConstantConversions
{
    /// <summary>An int constant that fits a smaller type, a long constant that is not negative to ulong, zero to an enum; nullable forms too.</summary>
    public static Conversion Classify(BoundExpression expression, TypeSymbol to)
    {
        if (expression.Constant is not { IsNull: false } constant)
            return Conversion.None;
        if (to.IsNullableValue())
        {
            var underlying = Classify(expression, to.StripNullable());
            return underlying.Exists ? Conversion.Nullable(underlying) : Conversion.None;
        }

        var from = expression.Type.SpecialType;
        if (to.IsEnum)
            return from.IsNumeric() && constant.IsZero ? Conversion.Enum : Conversion.None;
        return from switch
        {
            SpecialType.Int32 when to.SpecialType is SpecialType.SByte or SpecialType.Byte or SpecialType.Int16 or SpecialType.UInt16
                or SpecialType.UInt32 or SpecialType.UInt64 or SpecialType.UIntPtr => Fits((int)constant.Value!, to.SpecialType) ? Conversion.Numeric : Conversion.None,
            SpecialType.Int64 when to.SpecialType == SpecialType.UInt64 => (long)constant.Value! >= 0 ? Conversion.Numeric : Conversion.None,
            _ => Conversion.None,
        };
    }

    /// <summary>
    /// A numeric constant as another numeric type. Where it does not fit, <paramref name="overflows"/> is true and the value is wrapped;
    /// null where the outcome is only defined at run time.
    /// </summary>
    public static object? Convert(object value, SpecialType to, out bool overflows)
    {
        overflows = false;
        switch (value)
        {
            case float single when to == SpecialType.Single: return single;
            case float single when to == SpecialType.Decimal && float.IsFinite(single) && Math.Abs(single) < 7.9e28f: return (decimal)single;
            case float single: return FromFloating(single, to, out overflows);
            case double number: return FromFloating(number, to, out overflows);
            case decimal money: return FromDecimal(money, to, out overflows);
            default: return FromInteger(ToBig(value), to, out overflows);
        }
    }

    /// <summary>An integral or char constant as a number without bounds.</summary>
    public static BigInteger ToBig(object value) => value switch
    {
        char c => c,
        sbyte v => v,
        byte v => v,
        short v => v,
        ushort v => v,
        int v => v,
        uint v => v,
        long v => v,
        ulong v => v,
        nint v => (long)v,
        nuint v => (ulong)v,
        _ => throw new ArgumentException($"Not an integral constant: {value.GetType()}.", nameof(value)),
    };

    private static object? FromInteger(BigInteger value, SpecialType to, out bool overflows)
    {
        overflows = false;
        switch (to)
        {
            case SpecialType.Single: return value >= 0 ? (float)(ulong)value : (float)(long)value;
            case SpecialType.Double: return value >= 0 ? (double)(ulong)value : (double)(long)value;
            case SpecialType.Decimal: return (decimal)value;
        }

        var (minimum, maximum) = Bounds(to);
        overflows = value < minimum || value > maximum;
        var bits = (ulong)(value & ulong.MaxValue);
        return unchecked(to switch
        {
            SpecialType.Char => (char)bits,
            SpecialType.SByte => (sbyte)bits,
            SpecialType.Byte => (byte)bits,
            SpecialType.Int16 => (short)bits,
            SpecialType.UInt16 => (ushort)bits,
            SpecialType.Int32 => (int)bits,
            SpecialType.UInt32 => (uint)bits,
            SpecialType.Int64 => (long)bits,
            SpecialType.UInt64 => bits,

            // Integers of native size are made at run time.
            _ => null,
        });
    }

    private static object? FromFloating(double value, SpecialType to, out bool overflows)
    {
        overflows = false;
        switch (to)
        {
            case SpecialType.Single: return (float)value;
            case SpecialType.Double: return value;
        }

        overflows = !double.IsFinite(value);
        if (overflows)
            return null;
        if (to == SpecialType.Decimal)
        {
            overflows = Math.Abs(value) >= 7.9228162514264338e28;
            return overflows ? null : (decimal)value;
        }

        return FromWhole(new BigInteger(Math.Truncate(value)), to, out overflows);
    }

    private static object? FromDecimal(decimal value, SpecialType to, out bool overflows)
    {
        overflows = false;
        switch (to)
        {
            case SpecialType.Decimal: return value;
            case SpecialType.Single: return (float)value;
            case SpecialType.Double: return (double)value;
        }

        return FromWhole(new BigInteger(decimal.Truncate(value)), to, out overflows);
    }

    // What a number too large becomes without a check is for the machine to say, so it is left to run time.
    private static object? FromWhole(BigInteger integer, SpecialType to, out bool overflows)
    {
        var (minimum, maximum) = Bounds(to);
        overflows = integer < minimum || integer > maximum;
        return overflows ? null : FromInteger(integer, to, out _);
    }

    private static bool Fits(int value, SpecialType to)
    {
        var (minimum, maximum) = Bounds(to);
        return value >= minimum && value <= maximum;
    }

    private static (BigInteger Minimum, BigInteger Maximum) Bounds(SpecialType type) => type switch
    {
        SpecialType.Char => (char.MinValue, char.MaxValue),
        SpecialType.SByte => (sbyte.MinValue, sbyte.MaxValue),
        SpecialType.Byte => (byte.MinValue, byte.MaxValue),
        SpecialType.Int16 => (short.MinValue, short.MaxValue),
        SpecialType.UInt16 => (ushort.MinValue, ushort.MaxValue),
        SpecialType.Int32 or SpecialType.IntPtr => (int.MinValue, int.MaxValue),
        SpecialType.UInt32 or SpecialType.UIntPtr => (uint.MinValue, uint.MaxValue),
        SpecialType.Int64 => (long.MinValue, long.MaxValue),
        _ => (ulong.MinValue, ulong.MaxValue),
    };
}
