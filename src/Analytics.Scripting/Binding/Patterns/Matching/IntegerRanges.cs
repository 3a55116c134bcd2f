using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>A set of whole numbers as ranges, both ends included, in ascending order. Bools count as 0 and 1, characters as their codes.</summary>
internal sealed class IntegerRanges
{
    private readonly ImmutableArray<(BigInteger From, BigInteger To)> _ranges;

    private IntegerRanges(ImmutableArray<(BigInteger From, BigInteger To)> ranges) => _ranges = ranges;

    /// <summary>All values of a type; null for types whose values are no whole numbers.</summary>
    public static IntegerRanges? Of(TypeSymbol type)
    {
        if (type is NamedTypeSymbol { EnumUnderlyingType: { } underlying })
            return Of(underlying);
        (BigInteger, BigInteger)? range = type.SpecialType switch
        {
            SpecialType.Boolean => (0, 1),
            SpecialType.Char => (char.MinValue, char.MaxValue),
            SpecialType.SByte => (sbyte.MinValue, sbyte.MaxValue),
            SpecialType.Byte => (byte.MinValue, byte.MaxValue),
            SpecialType.Int16 => (short.MinValue, short.MaxValue),
            SpecialType.UInt16 => (ushort.MinValue, ushort.MaxValue),
            SpecialType.Int32 => (int.MinValue, int.MaxValue),
            SpecialType.UInt32 => (uint.MinValue, uint.MaxValue),
            SpecialType.Int64 => (long.MinValue, long.MaxValue),
            SpecialType.UInt64 => (ulong.MinValue, ulong.MaxValue),

            // Native integers may be wider than the machine that compiles.
            SpecialType.IntPtr or SpecialType.UIntPtr => (-(BigInteger.One << 100), BigInteger.One << 100),
            _ => null,
        };
        return range is { } all ? new IntegerRanges([all]) : null;
    }

    /// <summary>The members for which a comparison holds, or does not.</summary>
    public IntegerRanges Narrow(BinaryKind kind, object value, bool holds)
    {
        var number = ToInteger(value);
        var (from, to) = Bounds(kind, number);
        var kept = ImmutableArray.CreateBuilder<(BigInteger, BigInteger)>();
        foreach (var (start, end) in _ranges)
        {
            if (holds)
            {
                Add(BigInteger.Max(start, from ?? start), BigInteger.Min(end, to ?? end));
            }
            else
            {
                if (from is { } lower)
                    Add(start, BigInteger.Min(end, lower - 1));
                if (to is { } upper)
                    Add(BigInteger.Max(start, upper + 1), end);
            }
        }

        return new IntegerRanges(kept.DrainToImmutable());

        void Add(BigInteger first, BigInteger last)
        {
            if (first <= last)
                kept.Add((first, last));
        }
    }

    /// <summary>Whether a comparison holds for all members, or for none; null where it does for some.</summary>
    public bool? Answer(BinaryKind kind, object value)
    {
        if (Narrow(kind, value, holds: true)._ranges.IsEmpty)
            return false;
        return Narrow(kind, value, holds: false)._ranges.IsEmpty ? true : null;
    }

    private static (BigInteger? From, BigInteger? To) Bounds(BinaryKind kind, BigInteger value) => kind switch
    {
        BinaryKind.Less => (null, value - 1),
        BinaryKind.LessOrEqual => (null, value),
        BinaryKind.Greater => (value + 1, null),
        BinaryKind.GreaterOrEqual => (value, null),
        _ => (value, value),
    };

    private static BigInteger ToInteger(object value) => value switch
    {
        bool b => b ? 1 : 0,
        char c => c,
        ulong u => u,
        nint n => n,
        nuint n => n,
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };
}
