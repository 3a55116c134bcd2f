namespace Analytics.Scripting.Symbols;

/// <summary>The types the language itself knows. The numeric ones keep the order of the operator tables.</summary>
internal enum SpecialType
{
    None,
    Object,
    Void,
    Boolean,
    Char,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    IntPtr,
    UIntPtr,
    Single,
    Double,
    Decimal,
    String,
    Enum,
    ValueType,
    Array,
    Delegate,
    MulticastDelegate,
    NullableOfT,
}

internal static class SpecialTypes
{
    public static bool IsNumeric(this SpecialType type) => type is >= SpecialType.Char and <= SpecialType.Decimal;

    public static bool IsIntegral(this SpecialType type) => type is >= SpecialType.Char and <= SpecialType.UIntPtr;

    public static bool IsUnsigned(this SpecialType type) =>
        type is SpecialType.Char or SpecialType.Byte or SpecialType.UInt16 or SpecialType.UInt32 or SpecialType.UInt64 or SpecialType.UIntPtr;

    public static bool IsFloating(this SpecialType type) => type is SpecialType.Single or SpecialType.Double;

    public static SpecialType Of(Type type)
    {
        if (type.IsEnum)
            return SpecialType.None;
        switch (Type.GetTypeCode(type))
        {
            case TypeCode.Boolean: return SpecialType.Boolean;
            case TypeCode.Char: return SpecialType.Char;
            case TypeCode.SByte: return SpecialType.SByte;
            case TypeCode.Byte: return SpecialType.Byte;
            case TypeCode.Int16: return SpecialType.Int16;
            case TypeCode.UInt16: return SpecialType.UInt16;
            case TypeCode.Int32: return SpecialType.Int32;
            case TypeCode.UInt32: return SpecialType.UInt32;
            case TypeCode.Int64: return SpecialType.Int64;
            case TypeCode.UInt64: return SpecialType.UInt64;
            case TypeCode.Single: return SpecialType.Single;
            case TypeCode.Double: return SpecialType.Double;
            case TypeCode.Decimal: return SpecialType.Decimal;
            case TypeCode.String: return SpecialType.String;
        }

        return OfObjectCode(type);
    }

    private static SpecialType OfObjectCode(Type type) =>
        type == typeof(object) ? SpecialType.Object
        : type == typeof(void) ? SpecialType.Void
        : type == typeof(nint) ? SpecialType.IntPtr
        : type == typeof(nuint) ? SpecialType.UIntPtr
        : type == typeof(Enum) ? SpecialType.Enum
        : type == typeof(ValueType) ? SpecialType.ValueType
        : type == typeof(Array) ? SpecialType.Array
        : type == typeof(Delegate) ? SpecialType.Delegate
        : type == typeof(MulticastDelegate) ? SpecialType.MulticastDelegate
        : type == typeof(Nullable<>) ? SpecialType.NullableOfT
        : SpecialType.None;
}
