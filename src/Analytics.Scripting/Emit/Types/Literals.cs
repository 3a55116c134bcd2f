using System.Globalization;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Constants of fields, in the very type that metadata wants.</summary>
internal static class Literals
{
    public static object? Of(SourceFieldSymbol field)
    {
        var value = field.ConstantValue?.Value;
        return value is null ? null : As(value, field.Type.Special());
    }

    /// <summary>A constant in the type that metadata has it in.</summary>
    public static object As(object value, SpecialType type)
    {
        if (type is SpecialType.String or SpecialType.Boolean) return value;
        if (value is char c) value = (int)c;
        if (type == SpecialType.Char) return (char)Convert.ToInt32(value, CultureInfo.InvariantCulture);
        return Convert.ChangeType(value, ((MetadataTypeSymbol)CoreTypes.Of(type)).RuntimeType, CultureInfo.InvariantCulture);
    }
}
