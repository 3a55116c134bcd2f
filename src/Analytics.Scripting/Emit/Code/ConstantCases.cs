using System.Globalization;
using System.Reflection.Emit;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Finds the cases of a switch that are constants, which can be told apart without testing them one after the other.</summary>
internal static class ConstantCases
{
    /// <summary>
    /// The constants of which the pattern takes any: all numbers of at most 32 bits, or all texts. Null where it is another pattern.
    /// </summary>
    public static IReadOnlyList<ConstantValue>? Of(BoundPattern pattern, BoundExpression? when)
    {
        if (when is not null) return null;
        var found = new List<ConstantValue>();
        return Collect(pattern, found) ? found : null;
    }

    public static long Number(object value) => value is char c ? c : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static bool Collect(BoundPattern pattern, List<ConstantValue> found)
    {
        if (pattern is BoundBinaryPattern { IsAnd: false } pair) return Collect(pair.Left, found) && Collect(pair.Right, found);
        if (pattern is not BoundConstantPattern { Value: { Constant: { IsNull: false } constant } value } || pattern.InputType != value.Type) return false;
        var isNumber = value.Type.Special() is >= SpecialType.Char and <= SpecialType.UInt32;
        if (!isNumber && value.Type.SpecialType != SpecialType.String) return false;
        found.Add(constant);
        return true;
    }
}

/// <summary>Where to go for a number, or from one of several close to each other.</summary>
/// <param name="Number">The number.</param>
/// <param name="Target">Where to go.</param>
internal readonly record struct NumberCase(long Number, Label Target);

/// <summary>Where to go for a text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Target">Where to go.</param>
internal readonly record struct TextCase(string Text, Label Target);
