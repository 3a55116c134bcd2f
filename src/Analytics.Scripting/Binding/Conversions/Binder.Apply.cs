using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Makes the nodes that a conversion means.</summary>
internal sealed partial class Binder
{
    public partial BoundExpression Convert(BoundExpression value, TypeSymbol target, SyntaxNode syntax)
    {
        if (value.HasErrors || target.IsError)
            return value.HasErrors ? value : FinishQuietly(value);
        var conversion = Classify(value, target);
        if (!conversion.Exists || conversion.IsAmbiguous)
            return ReportNoConversion(value, conversion, target, syntax, isExplicit: false);
        return Apply(value, conversion, target, syntax, isExplicit: false);
    }

    public partial BoundExpression ConvertExplicitly(BoundExpression value, TypeSymbol target, SyntaxNode syntax)
    {
        if (value.HasErrors || target.IsError)
            return new BoundError(syntax);
        var conversion = ClassifyExplicit(value, target);
        if (!conversion.Exists || conversion.IsAmbiguous)
            return ReportNoConversion(value, conversion, target, syntax, isExplicit: true);
        return Apply(value, conversion, target, syntax, isExplicit: true);
    }

    /// <summary>Carries out a conversion that was found to exist.</summary>
    internal BoundExpression Apply(BoundExpression value, Conversion conversion, TypeSymbol to, SyntaxNode syntax, bool isExplicit)
    {
        if (value.HasErrors || to.IsError)
            return new BoundError(syntax);
        switch (conversion.Kind)
        {
            case ConversionKind.Identity:
                return ApplyIdentity(WithNaturalType(value), to, syntax, isExplicit);
            case ConversionKind.Null:
                return new BoundLiteral(syntax, to, ConstantValue.Null);
            case ConversionKind.Default:
                return MakeDefault(syntax, to);
            case ConversionKind.Numeric or ConversionKind.Enum:
                return ApplyNumeric(WithNaturalType(value), conversion.Kind, to, syntax, isExplicit);
            case ConversionKind.Nullable:
                return ApplyNullable(value, conversion.Underlying!, to, syntax, isExplicit);
            case ConversionKind.UserDefined:
                return ApplyUserDefined(value, conversion, to, syntax, isExplicit);
            case ConversionKind.Tuple:
                return ApplyTuple(WithNaturalType(value), conversion, (TupleTypeSymbol)to, syntax, isExplicit);
            case ConversionKind.Dynamic:
                return MakeDynamicConversion(value, to, syntax, isExplicit);
            case ConversionKind.Span:
                return ApplySpan(WithNaturalType(value), to, syntax);
            case ConversionKind.ImplicitReference or ConversionKind.ExplicitReference or ConversionKind.Boxing or ConversionKind.Unboxing:
                var finished = WithNaturalType(value);
                return finished.HasErrors
                    ? finished
                    : new BoundConversion(syntax, finished, conversion.Kind, to) { IsExplicit = isExplicit, ConstantValue = NullConstant(finished, to) };
            default:
                return ApplyByForm(value, conversion, to, syntax, isExplicit);
        }
    }

    internal BoundExpression MakeDefault(SyntaxNode syntax, TypeSymbol type)
    {
        if (type.IsVoid || type is NamedTypeSymbol { IsStatic: true })
        {
            Diagnostics.Error("CS1547", syntax.Span, $"There is no value of type '{type}'.");
            return new BoundError(syntax);
        }

        return new BoundDefault(syntax, type, type.IsReferenceType ? ConstantValue.Null : ConstantFolding.DefaultOf(type));
    }

    private BoundExpression ApplyByForm(BoundExpression value, Conversion conversion, TypeSymbol to, SyntaxNode syntax, bool isExplicit)
    {
        switch (value)
        {
            case UnboundThrow thrown:
                return new BoundThrowExpression(thrown.Syntax, thrown.Exception, to);
            case UnboundTuple tuple when conversion.Kind == ConversionKind.TupleLiteral:
                return ApplyTupleLiteral(tuple, conversion, (TupleTypeSymbol)to);
            case UnboundLambda lambda:
                return ConvertLambda(lambda, to);
            case MethodGroup group:
                return ConvertMethodGroup(group, conversion, to);
            case UnboundNew creation:
                return BindTargetTypedNew(creation, to);
            case UnboundCollection collection:
                return ConvertCollection(collection, to);
            case UnboundInterpolation interpolation:
                return ConvertInterpolation(interpolation, conversion, to);
            case UnboundConditional conditional:
                return MakeConditional(conditional, to, isExplicit);
            case UnboundSwitch @switch:
                return MakeSwitch(@switch, to);
            default:
                throw new InvalidOperationException($"{conversion.Kind} does not apply to {value.GetType().Name}.");
        }
    }

    private static BoundExpression ApplyIdentity(BoundExpression value, TypeSymbol to, SyntaxNode syntax, bool isExplicit)
    {
        if (value.HasErrors || (!isExplicit && TypeFacts.IsSameWithNames(value.Type, to)))
            return value;
        return new BoundConversion(syntax, value, ConversionKind.Identity, to) { IsExplicit = isExplicit, ConstantValue = value.Constant };
    }

    private BoundExpression ApplyNumeric(BoundExpression value, ConversionKind kind, TypeSymbol to, SyntaxNode syntax, bool isExplicit)
    {
        if (value.HasErrors)
            return value;
        ConstantValue? constant = null;
        if (value.Constant is { IsNull: false } known)
        {
            var result = ConstantConversions.Convert(known.Value!, to.StripEnum().SpecialType, out var overflows);
            if (overflows && (!IsUnchecked || known.Value is decimal))
            {
                Diagnostics.Error("CS0221", syntax.Span, $"Constant value '{known}' cannot be converted to a '{to}' (use 'unchecked' syntax to override).");
                return new BoundError(syntax);
            }

            constant = result is null ? null : new ConstantValue(result);
        }

        return new BoundConversion(syntax, value, kind, to) { IsChecked = IsChecked && isExplicit, IsExplicit = isExplicit, ConstantValue = constant };
    }

    private BoundExpression ApplyNullable(BoundExpression value, Conversion underlying, TypeSymbol to, SyntaxNode syntax, bool isExplicit)
    {
        var target = to.StripNullable();
        if (!value.Type.IsNullableValue())
        {
            // Converting first and wrapping then keeps constants constant on the way.
            var inner = Apply(value, underlying, target, syntax, isExplicit && !underlying.IsIdentity);
            if (inner.HasErrors)
                return inner;
            var whole = new BoundPlaceholder(syntax, inner.Type);
            return new BoundConversion(syntax, inner, ConversionKind.Nullable, to) { IsExplicit = isExplicit, Underlying = whole, Value = whole };
        }

        var operand = WithNaturalType(value);
        if (operand.HasErrors)
            return operand;
        var placeholder = new BoundPlaceholder(syntax, operand.Type.StripNullable());
        var converted = underlying.IsIdentity && TypeFacts.IsSameWithNames(placeholder.Type, target)
            ? placeholder
            : Apply(placeholder, underlying, target, syntax, isExplicit);
        return new BoundConversion(syntax, operand, ConversionKind.Nullable, to)
        {
            IsExplicit = isExplicit,
            Underlying = converted,
            Value = placeholder,
        };
    }

    private BoundExpression ApplyUserDefined(BoundExpression value, Conversion conversion, TypeSymbol to, SyntaxNode syntax, bool isExplicit)
    {
        var method = conversion.Method!;
        CheckObsolete(method, syntax);
        var parameter = conversion.IsLifted ? CoreTypes.Nullable(method.Parameters[0].Type) : method.Parameters[0].Type;
        var result = conversion.IsLifted ? CoreTypes.Nullable(method.ReturnType) : method.ReturnType;
        var operand = ConvertAround(value, parameter, syntax);
        var call = new BoundConversion(syntax, operand, ConversionKind.UserDefined, result)
        {
            Method = method,
            IsLifted = conversion.IsLifted,
            IsExplicit = isExplicit,
            ConstrainedTo = conversion.ConstrainedTo,
        };
        return ConvertAround(call, to, syntax);
    }

    // On either side of an operator a standard conversion may be explicit, if the cast is.
    private BoundExpression ConvertAround(BoundExpression value, TypeSymbol to, SyntaxNode syntax)
    {
        var conversion = ConstantConversions.Classify(value, to);
        if (!conversion.Exists || value.Type == to)
            conversion = StandardConversions.Explicit(value.Type, to);
        return Apply(value, conversion, to, syntax, isExplicit: !conversion.IsImplicit);
    }

    private BoundExpression ApplyTuple(BoundExpression value, Conversion conversion, TupleTypeSymbol to, SyntaxNode syntax, bool isExplicit)
    {
        if (value.HasErrors)
            return value;
        var placeholder = new BoundPlaceholder(syntax, value.Type);
        var source = (TupleTypeSymbol)value.Type;
        var elements = ImmutableArray.CreateBuilder<BoundExpression>(to.ElementTypes.Length);
        for (var i = 0; i < to.ElementTypes.Length; i++)
        {
            var element = new BoundTupleElement(syntax, placeholder, i, source.ElementTypes[i]);
            elements.Add(Apply(element, conversion.Elements[i], to.ElementTypes[i], syntax, isExplicit));
        }

        return new BoundConversion(syntax, value, ConversionKind.Tuple, to)
        {
            Value = placeholder,
            Elements = elements.MoveToImmutable(),
            IsExplicit = isExplicit,
        };
    }

    private BoundTupleLiteral ApplyTupleLiteral(UnboundTuple tuple, Conversion conversion, TupleTypeSymbol to)
    {
        var elements = ImmutableArray.CreateBuilder<BoundExpression>(tuple.Elements.Length);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var element = tuple.Elements[i];
            elements.Add(Apply(element, conversion.Elements[i], to.ElementTypes[i], element.Syntax, isExplicit: !conversion.Elements[i].IsImplicit));
        }

        return new BoundTupleLiteral(tuple.Syntax, to, elements.MoveToImmutable());
    }

    private static BoundExpression ApplySpan(BoundExpression value, TypeSymbol to, SyntaxNode syntax)
    {
        if (value.HasErrors)
            return value;
        var from = value.Type;
        if (from.IsString())
        {
            var asSpan = WellKnownTypes.MemoryExtensions.GetMembers("AsSpan").OfType<MethodSymbol>()
                .First(m => m.Parameters.Length == 1 && m.Parameters[0].Type.IsString());
            return new BoundConversion(syntax, value, ConversionKind.Span, to) { Method = asSpan };
        }

        if (from is ArrayTypeSymbol)
        {
            var fromArray = ((NamedTypeSymbol)to).GetOperators("op_Implicit").First(m => m.Parameters[0].Type is ArrayTypeSymbol);
            var array = from == fromArray.Parameters[0].Type
                ? value
                : Cast(value, fromArray.Parameters[0].Type, syntax);
            return new BoundConversion(syntax, array, ConversionKind.Span, to) { Method = fromArray };
        }

        var readOnly = value;
        if (from.IsSpan())
        {
            var toReadOnly = ((NamedTypeSymbol)from).GetOperators("op_Implicit").First(m => m.ReturnType.IsReadOnlySpan());
            readOnly = new BoundConversion(syntax, value, ConversionKind.Span, toReadOnly.ReturnType) { Method = toReadOnly };
        }

        if (readOnly.Type == to)
            return readOnly;
        var castUp = ((NamedTypeSymbol)to).GetMembers("CastUp").OfType<MethodSymbol>().First().Construct([from.Argument()]);
        return new BoundConversion(syntax, readOnly, ConversionKind.Span, to) { Method = castUp };
    }

    private static BoundConversion Cast(BoundExpression value, TypeSymbol type, SyntaxNode syntax) => new(
        syntax, value, ReferenceConversions.IsImplicit(value.Type, type) ? ConversionKind.ImplicitReference : ConversionKind.ExplicitReference, type);

    private static ConstantValue? NullConstant(BoundExpression value, TypeSymbol to) =>
        value.Constant is { IsNull: true } && to.IsReferenceType ? ConstantValue.Null : null;
}
