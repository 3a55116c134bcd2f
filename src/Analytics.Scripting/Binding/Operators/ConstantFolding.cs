using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Why an operation on constants has no constant result.</summary>
internal enum FoldingError
{
    None,
    Overflow,
    DecimalOverflow,
    DivisionByZero,
}

/// <summary>Computes operators on constants, as the program would.</summary>
internal static class ConstantFolding
{
    public static ConstantValue? DefaultOf(TypeSymbol type)
    {
        object? value = type.StripEnum().SpecialType switch
        {
            SpecialType.Boolean => false,
            SpecialType.Char => '\0',
            SpecialType.SByte => (sbyte)0,
            SpecialType.Byte => (byte)0,
            SpecialType.Int16 => (short)0,
            SpecialType.UInt16 => (ushort)0,
            SpecialType.Int32 => 0,
            SpecialType.UInt32 => 0u,
            SpecialType.Int64 => 0L,
            SpecialType.UInt64 => 0UL,
            SpecialType.Single => 0f,
            SpecialType.Double => 0d,
            SpecialType.Decimal => 0m,
            _ => null,
        };
        return value is null ? null : new ConstantValue(value);
    }

    /// <summary>The value of an operator on two constants of one type; null where there is none. Overflow wraps where that is allowed.</summary>
    public static object? Binary(BinaryKind kind, object? left, object? right, bool mayOverflow, out FoldingError error)
    {
        error = FoldingError.None;
        try
        {
            return (left, right) switch
            {
                (int a, int b) => Int32(kind, a, b, mayOverflow),
                (uint a, uint b) => UInt32(kind, a, b, mayOverflow),
                (uint a, int b) => Shift(kind, a, b),
                (long a, long b) => Int64(kind, a, b, mayOverflow),
                (long a, int b) => Shift(kind, a, b),
                (ulong a, ulong b) => UInt64(kind, a, b, mayOverflow),
                (ulong a, int b) => Shift(kind, a, b),
                (float a, float b) => Single(kind, a, b),
                (double a, double b) => Double(kind, a, b),
                (decimal a, decimal b) => Decimal(kind, a, b),
                (bool a, bool b) => Boolean(kind, a, b),
                (string or null, string or null) => Text(kind, (string?)left, (string?)right),
                _ => null,
            };
        }
        catch (DivideByZeroException)
        {
            error = FoldingError.DivisionByZero;
        }
        catch (OverflowException)
        {
            error = left is decimal ? FoldingError.DecimalOverflow : FoldingError.Overflow;
        }

        return null;
    }

    public static object? Unary(UnaryKind kind, object? operand, bool mayOverflow, out FoldingError error)
    {
        error = FoldingError.None;
        switch (kind, operand)
        {
            case (UnaryKind.Plus, int or uint or long or ulong or float or double or decimal):
                return operand;
            case (UnaryKind.Minus, int.MinValue or long.MinValue) when !mayOverflow:
                error = FoldingError.Overflow;
                return null;
            case (UnaryKind.Minus, int value):
                return unchecked(-value);
            case (UnaryKind.Minus, long value):
                return unchecked(-value);
            case (UnaryKind.Minus, float value):
                return -value;
            case (UnaryKind.Minus, double value):
                return -value;
            case (UnaryKind.Minus, decimal value):
                return -value;
            case (UnaryKind.Not, bool value):
                return !value;
            case (UnaryKind.Complement, int value):
                return ~value;
            case (UnaryKind.Complement, uint value):
                return ~value;
            case (UnaryKind.Complement, long value):
                return ~value;
            case (UnaryKind.Complement, ulong value):
                return ~value;
            default:
                return null;
        }
    }

    private static object? Int32(BinaryKind kind, int a, int b, bool mayOverflow) => kind switch
    {
        BinaryKind.Add => mayOverflow ? unchecked(a + b) : checked(a + b),
        BinaryKind.Subtract => mayOverflow ? unchecked(a - b) : checked(a - b),
        BinaryKind.Multiply => mayOverflow ? unchecked(a * b) : checked(a * b),
        BinaryKind.Divide => a == int.MinValue && b == -1 && mayOverflow ? null : a / b,
        BinaryKind.Remainder => b == -1 ? 0 : a % b,
        BinaryKind.LeftShift => a << b,
        BinaryKind.RightShift => a >> b,
        BinaryKind.UnsignedRightShift => a >>> b,
        BinaryKind.And => a & b,
        BinaryKind.Or => a | b,
        BinaryKind.ExclusiveOr => a ^ b,
        _ => Compare(kind, a.CompareTo(b)),
    };

    private static object? UInt32(BinaryKind kind, uint a, uint b, bool mayOverflow) => kind switch
    {
        BinaryKind.Add => mayOverflow ? unchecked(a + b) : checked(a + b),
        BinaryKind.Subtract => mayOverflow ? unchecked(a - b) : checked(a - b),
        BinaryKind.Multiply => mayOverflow ? unchecked(a * b) : checked(a * b),
        BinaryKind.Divide => a / b,
        BinaryKind.Remainder => a % b,
        BinaryKind.And => a & b,
        BinaryKind.Or => a | b,
        BinaryKind.ExclusiveOr => a ^ b,
        _ => Compare(kind, a.CompareTo(b)),
    };

    private static object? Int64(BinaryKind kind, long a, long b, bool mayOverflow) => kind switch
    {
        BinaryKind.Add => mayOverflow ? unchecked(a + b) : checked(a + b),
        BinaryKind.Subtract => mayOverflow ? unchecked(a - b) : checked(a - b),
        BinaryKind.Multiply => mayOverflow ? unchecked(a * b) : checked(a * b),
        BinaryKind.Divide => a == long.MinValue && b == -1 && mayOverflow ? null : a / b,
        BinaryKind.Remainder => b == -1 ? 0L : a % b,
        BinaryKind.And => a & b,
        BinaryKind.Or => a | b,
        BinaryKind.ExclusiveOr => a ^ b,
        _ => Compare(kind, a.CompareTo(b)),
    };

    private static object? UInt64(BinaryKind kind, ulong a, ulong b, bool mayOverflow) => kind switch
    {
        BinaryKind.Add => mayOverflow ? unchecked(a + b) : checked(a + b),
        BinaryKind.Subtract => mayOverflow ? unchecked(a - b) : checked(a - b),
        BinaryKind.Multiply => mayOverflow ? unchecked(a * b) : checked(a * b),
        BinaryKind.Divide => a / b,
        BinaryKind.Remainder => a % b,
        BinaryKind.And => a & b,
        BinaryKind.Or => a | b,
        BinaryKind.ExclusiveOr => a ^ b,
        _ => Compare(kind, a.CompareTo(b)),
    };

    private static object? Shift(BinaryKind kind, uint a, int b) => kind switch
    {
        BinaryKind.LeftShift => a << b,
        BinaryKind.RightShift or BinaryKind.UnsignedRightShift => a >> b,
        _ => null,
    };

    private static object? Shift(BinaryKind kind, long a, int b) => kind switch
    {
        BinaryKind.LeftShift => a << b,
        BinaryKind.RightShift => a >> b,
        BinaryKind.UnsignedRightShift => a >>> b,
        _ => null,
    };

    private static object? Shift(BinaryKind kind, ulong a, int b) => kind switch
    {
        BinaryKind.LeftShift => a << b,
        BinaryKind.RightShift or BinaryKind.UnsignedRightShift => a >> b,
        _ => null,
    };

    private static object? Single(BinaryKind kind, float a, float b) => kind switch
    {
        BinaryKind.Add => a + b,
        BinaryKind.Subtract => a - b,
        BinaryKind.Multiply => a * b,
        BinaryKind.Divide => a / b,
        BinaryKind.Remainder => a % b,
        _ => Double(kind, (double)a, b),
    };

    private static object? Double(BinaryKind kind, double a, double b) => kind switch
    {
        BinaryKind.Add => a + b,
        BinaryKind.Subtract => a - b,
        BinaryKind.Multiply => a * b,
        BinaryKind.Divide => a / b,
        BinaryKind.Remainder => a % b,
        BinaryKind.Equal => a == b,
        BinaryKind.NotEqual => a != b,
        BinaryKind.Less => a < b,
        BinaryKind.LessOrEqual => a <= b,
        BinaryKind.Greater => a > b,
        BinaryKind.GreaterOrEqual => a >= b,
        _ => null,
    };

    private static object? Decimal(BinaryKind kind, decimal a, decimal b) => kind switch
    {
        BinaryKind.Add => a + b,
        BinaryKind.Subtract => a - b,
        BinaryKind.Multiply => a * b,
        BinaryKind.Divide => a / b,
        BinaryKind.Remainder => a % b,
        _ => Compare(kind, a.CompareTo(b)),
    };

    private static object? Boolean(BinaryKind kind, bool a, bool b) => kind switch
    {
        BinaryKind.And => a & b,
        BinaryKind.Or => a | b,
        BinaryKind.ExclusiveOr or BinaryKind.NotEqual => a ^ b,
        BinaryKind.Equal => a == b,
        _ => null,
    };

    private static object? Text(BinaryKind kind, string? a, string? b) => kind switch
    {
        BinaryKind.Concat => a + b,
        BinaryKind.Equal => a == b,
        BinaryKind.NotEqual => a != b,
        _ => null,
    };

    private static object? Compare(BinaryKind kind, int order) => kind switch
    {
        BinaryKind.Equal => order == 0,
        BinaryKind.NotEqual => order != 0,
        BinaryKind.Less => order < 0,
        BinaryKind.LessOrEqual => order <= 0,
        BinaryKind.Greater => order > 0,
        BinaryKind.GreaterOrEqual => order >= 0,
        _ => null,
    };
}
