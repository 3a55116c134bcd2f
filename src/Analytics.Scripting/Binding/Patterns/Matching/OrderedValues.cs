using Analytics.Scripting.Bound;

namespace Analytics.Scripting.Binding;

/// <summary>What one comparison with a constant says about another, for numbers with fractions and for strings.</summary>
internal static class OrderedValues
{
    /// <summary>The answer to a test that follows from another on the same part; null where none does.</summary>
    public static bool? Follows(ValueTest known, bool holds, ValueTest asked)
    {
        if (known.Kind == BinaryKind.Equal && holds)
            return Compares(known.Value, asked.Kind, asked.Value);
        if (known.Kind == BinaryKind.Equal)
            return asked.Kind == BinaryKind.Equal && Equals(known.Value, asked.Value) ? false : null;
        if (Order(known.Value, asked.Value) is not { } order)
            return null;
        if (holds)
            return FollowsFrom(known.Kind, asked.Kind, order);

        // Not 'less than 5' is '5 or more', or no number at all; so only what would have made it less is excluded.
        return FollowsFrom(asked.Kind, known.Kind, -order) == true ? false : null;
    }

    /// <summary>Whether a value that equals one constant compares so with another.</summary>
    private static bool? Compares(object value, BinaryKind kind, object constant)
    {
        if (kind == BinaryKind.Equal)
            return Equals(value, constant);
        return Order(value, constant) is { } order
            ? kind switch
            {
                BinaryKind.Less => order < 0,
                BinaryKind.LessOrEqual => order <= 0,
                BinaryKind.Greater => order > 0,
                _ => order >= 0,
            }
            : null;
    }

    /// <summary>From x compared with a known constant, how x compares with another; order is that of the constants.</summary>
    private static bool? FollowsFrom(BinaryKind known, BinaryKind asked, int order)
    {
        var isBelow = known is BinaryKind.Less or BinaryKind.LessOrEqual;
        var isStrict = known is BinaryKind.Less or BinaryKind.Greater;

        // Seen from above, everything is the other way round.
        var distance = isBelow ? order : -order;
        var asksSame = asked switch
        {
            BinaryKind.Less or BinaryKind.LessOrEqual => isBelow,
            BinaryKind.Greater or BinaryKind.GreaterOrEqual => !isBelow,
            _ => (bool?)null,
        };
        var asksStrict = asked is BinaryKind.Less or BinaryKind.Greater;
        return asksSame switch
        {
            true => distance < 0 || (distance == 0 && (isStrict || !asksStrict)) ? true : null,
            false => distance < 0 || (distance == 0 && (isStrict || asksStrict)) ? false : null,
            null => distance < 0 || (distance == 0 && isStrict) ? false : null,
        };
    }

    private static int? Order(object left, object right) => (left, right) switch
    {
        (double a, double b) when !double.IsNaN(a) && !double.IsNaN(b) => a.CompareTo(b),
        (float a, float b) when !float.IsNaN(a) && !float.IsNaN(b) => a.CompareTo(b),
        (decimal a, decimal b) => a.CompareTo(b),
        _ => null,
    };
}
