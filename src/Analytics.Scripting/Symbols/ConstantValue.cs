namespace Analytics.Scripting.Symbols;

/// <summary>
/// A value known at compile time: null, or a boxed bool, char, number, decimal or string. The value of an enum constant is that of
/// its underlying type.
/// </summary>
internal sealed class ConstantValue(object? value)
{
    public static ConstantValue Null { get; } = new(null);

    public static ConstantValue True { get; } = new(true);

    public static ConstantValue False { get; } = new(false);

    public object? Value { get; } = value;

    public bool IsNull => Value is null;

    public bool IsZero => Value switch
    {
        int i => i == 0,
        long l => l == 0,
        uint u => u == 0,
        ulong u => u == 0,
        short s => s == 0,
        ushort s => s == 0,
        byte b => b == 0,
        sbyte b => b == 0,
        char c => c == 0,
        double d => d == 0,
        float f => f == 0,
        decimal m => m == 0,
        _ => false,
    };

    public static ConstantValue Of(bool value) => value ? True : False;

    public override bool Equals(object? obj) => obj is ConstantValue other && Equals(Value, other.Value);

    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    public override string ToString() => Value is null ? "null" : Convert.ToString(Value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
