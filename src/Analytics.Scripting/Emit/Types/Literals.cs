using System.Globalization;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Constants of fields, in the very type that metadata wants.</summary>
internal static class Literals
{
    public static object? Of(SourceFieldSymbol field)
    {
        var value = field.ConstantValue?.Value;
        if (value is null || field.Type.Special() is var type && type == SpecialType.String) return value;
        if (value is char c) value = (int)c;
        if (type == SpecialType.Char) return (char)Convert.ToInt32(value, CultureInfo.InvariantCulture);
        return Convert.ChangeType(value, ((MetadataTypeSymbol)CoreTypes.Of(type)).RuntimeType, CultureInfo.InvariantCulture);
    }
}
