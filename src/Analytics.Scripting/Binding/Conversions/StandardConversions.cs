using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Conversions from type to type that the language defines, without looking at the expression.</summary>
internal static class StandardConversions
{
    public static Conversion Implicit(TypeSymbol from, TypeSymbol to)
    {
        if (from == to || from.IsError || to.IsError)
            return Conversion.Identity;
        if (from.IsNone || to.IsNone || from.IsVoid || to.IsVoid)
            return Conversion.None;
        if (NumericConversions.IsImplicit(from.SpecialType, to.SpecialType))
            return Conversion.Numeric;
        if (ReferenceConversions.IsImplicit(from, to))
            return Conversion.Reference;
        if (to.IsNullableValue() && !from.IsReferenceType)
        {
            var underlying = IdentityNumericOrTuple(from.StripNullable(), to.StripNullable(), UserDefinedConversions.ImplicitOrUserDefined);
            if (underlying.Exists)
                return Conversion.Nullable(underlying);
        }

        if (IsSpan(from, to))
            return Conversion.Span;
        var tuple = OfTuples(from, to, UserDefinedConversions.ImplicitOrUserDefined);
        if (tuple.Exists)
            return tuple;
        return ReferenceConversions.IsBoxing(from, to) ? Conversion.Boxing : Conversion.None;
    }

    /// <summary>As by a cast; implicit conversions included.</summary>
    public static Conversion Explicit(TypeSymbol from, TypeSymbol to)
    {
        var @implicit = Implicit(from, to);
        if (@implicit.Exists || from.IsNone || to.IsNone || from.IsVoid || to.IsVoid)
            return @implicit;
        if (from.SpecialType.IsNumeric() && to.SpecialType.IsNumeric())
            return Conversion.ExplicitNumeric;
        if (IsEnum(from, to))
            return Conversion.ExplicitEnum;
        if ((from.IsNullableValue() || to.IsNullableValue()) && !from.IsReferenceType && !to.IsReferenceType)
        {
            var underlying = OfNullable(from.StripNullable(), to.StripNullable());
            if (underlying.Exists)
                return Conversion.NullableExplicit(underlying);
        }

        if (IsExplicitSpan(from, to))
            return Conversion.ExplicitSpan;
        var tuple = OfTuples(from, to, UserDefinedConversions.ExplicitOrUserDefined);
        if (tuple.Exists)
            return tuple;
        if (ReferenceConversions.IsUnboxing(from, to))
            return Conversion.Unboxing;
        return ReferenceConversions.IsExplicit(from, to) ? Conversion.ExplicitReference : Conversion.None;
    }

    /// <summary>
    /// An array, Span, ReadOnlySpan or string to the spans it can be seen through without copying.
    /// </summary>
    public static bool IsSpan(TypeSymbol from, TypeSymbol to)
    {
        if (to.IsSpan())
            return from is ArrayTypeSymbol { IsVector: true } array && array.ElementType == to.Argument();
        if (!to.IsReadOnlySpan())
            return false;
        var element = to.Argument();
        var source = from switch
        {
            ArrayTypeSymbol { IsVector: true } vector => vector.ElementType,
            _ when from.IsSpan() || from.IsReadOnlySpan() => from.Argument(),
            _ when from.IsString() => CoreTypes.Char,
            _ => null,
        };
        return source is not null && (source == element || ReferenceConversions.IsImplicit(source, element));
    }

    /// <summary>An array to a span of a type that its elements may turn out to have. Spans' own operators do not count then.</summary>
    public static bool IsExplicitSpan(TypeSymbol from, TypeSymbol to) =>
        from is ArrayTypeSymbol { IsVector: true } array && (to.IsSpan() || to.IsReadOnlySpan())
        && (array.ElementType == to.Argument() || ReferenceConversions.IsExplicit(array.ElementType, to.Argument()));

    private static bool IsEnum(TypeSymbol from, TypeSymbol to) =>
        (from.IsEnum && (to.IsEnum || to.SpecialType.IsNumeric())) || (to.IsEnum && from.SpecialType.IsNumeric());

    private static Conversion OfNullable(TypeSymbol from, TypeSymbol to)
    {
        var underlying = IdentityNumericOrTuple(from, to, UserDefinedConversions.ExplicitOrUserDefined);
        if (underlying.Exists)
            return underlying;
        if (from.SpecialType.IsNumeric() && to.SpecialType.IsNumeric())
            return Conversion.ExplicitNumeric;
        return IsEnum(from, to) ? Conversion.ExplicitEnum : Conversion.None;
    }

    private static Conversion IdentityNumericOrTuple(TypeSymbol from, TypeSymbol to, Func<TypeSymbol, TypeSymbol, Conversion> ofElements)
    {
        if (from == to)
            return Conversion.Identity;
        return NumericConversions.IsImplicit(from.SpecialType, to.SpecialType) ? Conversion.Numeric : OfTuples(from, to, ofElements);
    }

    private static Conversion OfTuples(TypeSymbol from, TypeSymbol to, Func<TypeSymbol, TypeSymbol, Conversion> ofElements)
    {
        if (from is not TupleTypeSymbol source || to is not TupleTypeSymbol target || source.ElementTypes.Length != target.ElementTypes.Length)
            return Conversion.None;
        var elements = ImmutableArray.CreateBuilder<Conversion>(source.ElementTypes.Length);
        for (var i = 0; i < source.ElementTypes.Length; i++)
        {
            var element = ofElements(source.ElementTypes[i], target.ElementTypes[i]);
            if (!element.Exists)
                return Conversion.None;
            elements.Add(element);
        }

        return Conversion.Tuple(ConversionKind.Tuple, elements.MoveToImmutable());
    }
}
