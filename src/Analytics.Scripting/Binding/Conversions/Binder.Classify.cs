using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Whether an expression converts to a type, and how: where it has no type yet, its form decides.</summary>
internal sealed partial class Binder
{
    public partial bool CanConvert(BoundExpression value, TypeSymbol target) => Classify(value, target) is { Exists: true, IsAmbiguous: false };

    public partial ConversionKind ClassifyConversion(TypeSymbol from, TypeSymbol to, bool isExplicit)
    {
        var standard = isExplicit ? StandardConversions.Explicit(from, to) : StandardConversions.Implicit(from, to);
        return standard.Exists ? standard.Kind : UserDefinedConversions.Find(null, from, to, isExplicit, IsChecked).Kind;
    }

    /// <summary>The implicit conversion from an expression.</summary>
    internal Conversion Classify(BoundExpression value, TypeSymbol to)
    {
        var from = value.Type;
        if (from.IsError || to.IsError)
            return Conversion.Identity;
        if (to.IsVoid || to.IsNone || from.IsVoid)
            return Conversion.None;
        if (ReferenceEquals(from, to) || from == to)
            return Conversion.Identity;
        if (IsDynamic(value))
            return to.IsRefLike || to.IsObject() || to.Kind == TypeKind.Pointer ? Conversion.None : new Conversion(ConversionKind.Dynamic);
        var byForm = ClassifyByForm(value, to);
        if (byForm.Exists)
            return byForm;
        if (!from.IsNone)
        {
            var constant = ConstantConversions.Classify(value, to);
            if (constant.Exists)
                return constant;
            var standard = StandardConversions.Implicit(from, to);
            if (standard.Exists)
                return standard;
            var userDefined = UserDefinedConversions.Find(value, from, to, isExplicit: false, IsChecked);
            if (userDefined.Exists)
                return userDefined;
        }

        // A conditional without a type of its own is looked at branch by branch; a switch expression even if it has one, as a last resort.
        return value switch
        {
            UnboundConditional { Type.IsNone: true } conditional when CanConvert(conditional.WhenTrue, to) && CanConvert(conditional.WhenFalse, to) =>
                new Conversion(ConversionKind.Conditional),
            UnboundSwitch @switch when !@switch.Arms.IsEmpty && @switch.Arms.All(a => CanConvert(a.Value, to)) => new Conversion(ConversionKind.Switch),
            _ => Conversion.None,
        };
    }

    /// <summary>The conversion by a cast; implicit ones included.</summary>
    internal Conversion ClassifyExplicit(BoundExpression value, TypeSymbol to)
    {
        var @implicit = Classify(value, to);
        if (@implicit.Exists && !@implicit.IsUserDefined)
            return @implicit;
        var from = value.Type;
        if (value is UnboundTuple tuple)
        {
            var byElement = ClassifyTuple(tuple, to, ClassifyExplicit);
            if (byElement.Exists)
                return byElement;
        }

        if (!from.IsNone)
        {
            var standard = StandardConversions.Explicit(from, to);
            if (standard.Exists)
                return standard;
            var userDefined = UserDefinedConversions.Find(value, from, to, isExplicit: true, IsChecked);
            if (userDefined.Exists)
                return userDefined;
        }

        return value switch
        {
            UnboundConditional conditional when ClassifyExplicit(conditional.WhenTrue, to).Exists && ClassifyExplicit(conditional.WhenFalse, to).Exists
                && conditional.Type.IsNone => new Conversion(ConversionKind.Conditional, false),
            _ => @implicit,
        };
    }

    private Conversion ClassifyByForm(BoundExpression value, TypeSymbol to)
    {
        switch (value)
        {
            case BoundLiteral when value.Type == PseudoTypeSymbol.Null:
                return to.IsReferenceType || to.IsNullableValue() ? Conversion.Null : Conversion.None;
            case BoundDefault when value.Type == PseudoTypeSymbol.Default:
                return Conversion.Default;
            case UnboundThrow:
                return Conversion.Throw;
            case UnboundLambda lambda:
                return ClassifyLambda(lambda, to);
            case MethodGroup group:
                return ClassifyMethodGroup(group, to);
            case UnboundTuple tuple:
                return ClassifyTuple(tuple, to, Classify);
            case UnboundNew:
                return new Conversion(ConversionKind.TargetTypedNew);
            case UnboundCollection collection:
                return ClassifyCollection(collection, to);
            case UnboundInterpolation interpolation:
                return ClassifyInterpolation(interpolation, to);
            default:
                return Conversion.None;
        }
    }

    private static Conversion ClassifyTuple(UnboundTuple tuple, TypeSymbol to, Func<BoundExpression, TypeSymbol, Conversion> ofElements)
    {
        if (to.StripNullable() is not TupleTypeSymbol target || target.ElementTypes.Length != tuple.Elements.Length)
            return Conversion.None;
        var elements = ImmutableArray.CreateBuilder<Conversion>(tuple.Elements.Length);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var element = ofElements(tuple.Elements[i], target.ElementTypes[i]);
            if (!element.Exists || element.IsAmbiguous)
                return Conversion.None;
            elements.Add(element);
        }

        var conversion = Conversion.Tuple(ConversionKind.TupleLiteral, elements.MoveToImmutable());
        return to.IsNullableValue() ? Conversion.Nullable(conversion) : conversion;
    }

    private static Conversion ClassifyInterpolation(UnboundInterpolation interpolation, TypeSymbol to)
    {
        if (to is not NamedTypeSymbol named)
            return Conversion.None;
        if (named == WellKnownTypes.FormattableString || named == WellKnownTypes.IFormattable)
            return new Conversion(ConversionKind.InterpolatedString);
        return IsInterpolatedStringHandler(named) ? new Conversion(ConversionKind.InterpolatedStringHandler) : Conversion.None;
    }
}
