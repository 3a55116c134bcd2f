using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>The operators that the language defines.</summary>
internal static class PredefinedOperators
{
    private static readonly NamedTypeSymbol[] Integers =
        [CoreTypes.Int32, CoreTypes.UInt32, CoreTypes.Int64, CoreTypes.UInt64, CoreTypes.IntPtr, CoreTypes.UIntPtr];

    private static readonly NamedTypeSymbol[] Numbers = [.. Integers, CoreTypes.Single, CoreTypes.Double, CoreTypes.Decimal];

    private static readonly OperatorSignature[] Arithmetic = [.. Numbers.Select(n => new OperatorSignature(n, n, n))];
    private static readonly OperatorSignature[] Comparison = [.. Numbers.Select(n => new OperatorSignature(n, n, CoreTypes.Boolean))];
    private static readonly OperatorSignature[] Shift = [.. Integers.Select(n => new OperatorSignature(n, CoreTypes.Int32, n))];

    private static readonly OperatorSignature[] Bitwise =
        [.. Integers.Select(n => new OperatorSignature(n, n, n)), new(CoreTypes.Boolean, CoreTypes.Boolean, CoreTypes.Boolean)];

    private static readonly OperatorSignature[] Concat =
    [
        new(CoreTypes.String, CoreTypes.String, CoreTypes.String), new(CoreTypes.String, CoreTypes.Object, CoreTypes.String),
        new(CoreTypes.Object, CoreTypes.String, CoreTypes.String),
    ];

    private static readonly OperatorSignature[] Equality = [.. Comparison, new(CoreTypes.Boolean, CoreTypes.Boolean, CoreTypes.Boolean)];

    private static readonly OperatorSignature StringEquality = new(CoreTypes.String, CoreTypes.String, CoreTypes.Boolean);

    private static readonly OperatorSignature ObjectEquality = new(CoreTypes.Object, CoreTypes.Object, CoreTypes.Boolean) { IsReferenceEquality = true };

    private static readonly Dictionary<OperatorSignature[], OperatorSignature[]> Lifted =
        new OperatorSignature[][] { Arithmetic, Comparison, Shift, Bitwise, Equality }.ToDictionary(t => t, t => t.Select(Lift).ToArray());

    /// <summary>All that could apply to operands of these types.</summary>
    public static List<OperatorSignature> For(BinaryKind kind, TypeSymbol left, TypeSymbol right, bool considerLifted)
    {
        var found = new List<OperatorSignature>();
        var table = TableOf(kind);
        found.AddRange(table);
        if (considerLifted)
            found.AddRange(Lifted[table]);
        if (kind == BinaryKind.Add)
            found.AddRange(Concat);
        if (IsEquality(kind))
        {
            found.Add(StringEquality);
            found.Add(ObjectEquality);
        }

        if (kind is BinaryKind.Add or BinaryKind.Subtract)
            AddDelegates(found, left, right);
        AddEnums(found, kind, left.StripNullable(), considerLifted);
        if (right.StripNullable() != left.StripNullable())
            AddEnums(found, kind, right.StripNullable(), considerLifted);
        return found;
    }

    /// <summary>The operator where both operands have one of the basic types; null where the choice needs thought.</summary>
    public static OperatorSignature? ForSameType(BinaryKind kind, TypeSymbol type)
    {
        if (type.IsString())
            return kind == BinaryKind.Add ? Concat[0] : IsEquality(kind) ? StringEquality : null;
        if (kind is BinaryKind.LeftShift or BinaryKind.RightShift or BinaryKind.UnsignedRightShift && type.SpecialType != SpecialType.Int32)
            return null;
        foreach (var signature in TableOf(kind))
        {
            if (ReferenceEquals(signature.Left, type))
                return signature;
        }

        return null;
    }

    public static List<OperatorSignature> ForUnary(UnaryKind kind, TypeSymbol operand, bool considerLifted)
    {
        var found = new List<OperatorSignature>();
        IEnumerable<NamedTypeSymbol> types = kind switch
        {
            UnaryKind.Not => [CoreTypes.Boolean],
            UnaryKind.Complement => Integers,

            // There is no negation of ulong and nuint; a uint becomes a long.
            UnaryKind.Minus => Numbers.Where(n => n.SpecialType is not (SpecialType.UInt32 or SpecialType.UInt64 or SpecialType.UIntPtr)),
            _ => Numbers,
        };
        found.AddRange(types.Select(t => new OperatorSignature(t, t, t)));
        if (kind == UnaryKind.Complement && operand.StripNullable() is { IsEnum: true } @enum)
            found.Add(new OperatorSignature(@enum, @enum, @enum) { Enum = @enum });
        if (considerLifted)
            found.AddRange(found.ToList().Select(Lift));
        return found;
    }

    /// <summary>The same over nullable types. Comparisons still give a bool; whoever lifts one corrects that.</summary>
    public static OperatorSignature Lift(OperatorSignature signature) => signature with
    {
        Left = CoreTypes.Nullable(signature.Left),
        Right = CoreTypes.Nullable(signature.Right),
        Result = CoreTypes.Nullable(signature.Result),
        IsLifted = true,
    };

    public static bool IsEquality(BinaryKind kind) => kind is BinaryKind.Equal or BinaryKind.NotEqual;

    public static bool IsComparison(BinaryKind kind) => kind is >= BinaryKind.Equal and <= BinaryKind.GreaterOrEqual;

    private static OperatorSignature[] TableOf(BinaryKind kind) => kind switch
    {
        BinaryKind.Add or BinaryKind.Subtract or BinaryKind.Multiply or BinaryKind.Divide or BinaryKind.Remainder => Arithmetic,
        BinaryKind.LeftShift or BinaryKind.RightShift or BinaryKind.UnsignedRightShift => Shift,
        BinaryKind.And or BinaryKind.Or or BinaryKind.ExclusiveOr => Bitwise,
        BinaryKind.Equal or BinaryKind.NotEqual => Equality,
        _ => Comparison,
    };

    private static void AddDelegates(List<OperatorSignature> found, TypeSymbol left, TypeSymbol right)
    {
        if (left.IsDelegate)
            found.Add(new OperatorSignature(left, left, left));
        if (right.IsDelegate && right != left)
            found.Add(new OperatorSignature(right, right, right));
    }

    private static void AddEnums(List<OperatorSignature> found, BinaryKind kind, TypeSymbol type, bool considerLifted)
    {
        if (!type.IsEnum)
            return;
        var number = type.StripEnum();
        var start = found.Count;
        switch (kind)
        {
            case BinaryKind.Add:
                found.Add(new OperatorSignature(type, number, type) { Enum = type });
                found.Add(new OperatorSignature(number, type, type) { Enum = type });
                break;
            case BinaryKind.Subtract:
                found.Add(new OperatorSignature(type, type, number) { Enum = type });
                found.Add(new OperatorSignature(type, number, type) { Enum = type });
                found.Add(new OperatorSignature(number, type, type) { Enum = type });
                break;
            case BinaryKind.And or BinaryKind.Or or BinaryKind.ExclusiveOr:
                found.Add(new OperatorSignature(type, type, type) { Enum = type });
                break;
            default:
                if (IsComparison(kind))
                    found.Add(new OperatorSignature(type, type, CoreTypes.Boolean) { Enum = type });
                break;
        }

        if (!considerLifted)
            return;
        for (var i = found.Count - 1; i >= start; i--)
            found.Add(Lift(found[i]));
    }
}
