using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Of two conversions from one expression, which the language prefers.</summary>
internal sealed class BetterConversion(Binder binder)
{
    /// <summary>Negative where the left is better, positive where the right is, zero where neither is.</summary>
    public int Compare(BoundExpression value, Conversion leftConversion, TypeSymbol left, Conversion rightConversion, TypeSymbol right)
    {
        if (left == right || value is UnboundOutVariable)
            return 0;
        if (value is UnboundInterpolation && value.Constant is null)
        {
            var leftIsHandler = leftConversion.Kind == ConversionKind.InterpolatedStringHandler;
            if (leftIsHandler != (rightConversion.Kind == ConversionKind.InterpolatedStringHandler))
                return leftIsHandler ? -1 : 1;
        }

        if (value is UnboundCollection collection)
            return CompareCollections(collection, left, right);
        var leftIsExact = IsExact(value, left);
        if (leftIsExact != IsExact(value, right))
            return leftIsExact ? -1 : 1;
        if (!leftIsExact)
        {
            var leftIsSpan = leftConversion.Kind == ConversionKind.Span;
            if (leftIsSpan != (rightConversion.Kind == ConversionKind.Span))
                return leftIsSpan ? -1 : 1;
        }

        var leftIsByBranch = leftConversion.Kind is ConversionKind.Conditional or ConversionKind.Switch;
        if (leftIsByBranch != rightConversion.Kind is ConversionKind.Conditional or ConversionKind.Switch)
            return leftIsByBranch ? 1 : -1;
        return CompareTargets(value, left, right);
    }

    /// <summary>Which of two types is the better target, whatever is converted.</summary>
    public int CompareTargets(BoundExpression? value, TypeSymbol left, TypeSymbol right)
    {
        if (left == right)
            return 0;
        var spans = CompareSpans(left, right);
        if (spans != 0)
            return spans;
        var leftToRight = Converts(left, right);
        var rightToLeft = Converts(right, left);
        if (leftToRight != rightToLeft)
            return leftToRight ? -1 : 1;
        if (leftToRight)
            return 0;
        if (left.IsMadeOf(CoreTypes.TaskOfT) && right.IsMadeOf(CoreTypes.TaskOfT))
            return CompareTargets(null, left.Argument(), right.Argument());
        var delegates = CompareDelegates(value, left, right);
        return delegates != 0 ? delegates : CompareSigns(left, right);
    }

    private static int CompareSpans(TypeSymbol left, TypeSymbol right)
    {
        if (left.IsReadOnlySpan() && right.IsSpan() && left.Argument() == right.Argument())
            return -1;
        if (right.IsReadOnlySpan() && left.IsSpan() && left.Argument() == right.Argument())
            return 1;
        if (!left.IsReadOnlySpan() || !right.IsReadOnlySpan())
            return 0;
        var leftToRight = Converts(left.Argument(), right.Argument());
        return leftToRight == Converts(right.Argument(), left.Argument()) ? 0 : leftToRight ? -1 : 1;
    }

    private int CompareDelegates(BoundExpression? value, TypeSymbol left, TypeSymbol right)
    {
        if (DelegateOf(left)?.Invoke() is not { } first || DelegateOf(right)?.Invoke() is not { } second)
            return 0;
        if (value is UnboundLambda && !HaveSameParameters(first, second))
            return 0;
        if (first.ReturnsVoid || second.ReturnsVoid)
            return first.ReturnsVoid == second.ReturnsVoid ? 0 : first.ReturnsVoid ? 1 : -1;
        return CompareTargets(null, first.ReturnType, second.ReturnType);
    }

    private static int CompareSigns(TypeSymbol left, TypeSymbol right)
    {
        var first = left.StripNullable().SpecialType;
        var second = right.StripNullable().SpecialType;
        if (IsSigned(first) && IsAtLeastAsWide(second, first))
            return -1;
        return IsSigned(second) && IsAtLeastAsWide(first, second) ? 1 : 0;
    }

    private static bool IsSigned(SpecialType type) =>
        type is SpecialType.SByte or SpecialType.Int16 or SpecialType.Int32 or SpecialType.Int64 or SpecialType.IntPtr;

    // The unsigned types from the one of the same size on.
    private static bool IsAtLeastAsWide(SpecialType unsigned, SpecialType signed) =>
        unsigned is SpecialType.Byte or SpecialType.UInt16 or SpecialType.UInt32 or SpecialType.UInt64 or SpecialType.UIntPtr && unsigned > signed;

    private bool IsExact(BoundExpression value, TypeSymbol type)
    {
        if (!value.Type.IsNone && value.Type == type)
            return true;
        switch (value)
        {
            case UnboundTuple tuple when type is TupleTypeSymbol target && target.ElementTypes.Length == tuple.Elements.Length:
                for (var i = 0; i < tuple.Elements.Length; i++)
                {
                    if (!IsExact(tuple.Elements[i], target.ElementTypes[i]))
                        return false;
                }

                return true;
            case UnboundLambda lambda:
                return IsExactLambda(lambda, type);
            default:
                return false;
        }
    }

    private bool IsExactLambda(UnboundLambda lambda, TypeSymbol type)
    {
        if (DelegateOf(type)?.Invoke() is not { ReturnsVoid: false } invoke || (lambda.HasSignature && lambda.Parameters.Length != invoke.Parameters.Length))
            return false;
        var expected = invoke.ReturnType;
        if (lambda.IsAsync)
        {
            if (!expected.IsMadeOf(CoreTypes.TaskOfT) && !expected.IsMadeOf(WellKnownTypes.ValueTaskOfT))
                return false;
            expected = expected.Argument();
        }

        var body = Binder.BindLambdaFor(lambda, invoke);
        if (binder.InferResultType(body) == expected)
            return true;
        if (body.Expression is { } expression)
            return IsExact(expression, expected);
        return !body.Returned.IsEmpty && body.Returned.All(r => r is not null && IsExact(r, expected));
    }

    private int CompareCollections(UnboundCollection collection, TypeSymbol left, TypeSymbol right)
    {
        if (binder.ElementTypeOf(left) is not { } leftElement || binder.ElementTypeOf(right) is not { } rightElement)
            return CompareTargets(null, left, right);
        var leftIsSpan = left.IsSpan() || left.IsReadOnlySpan();
        var rightIsSpan = right.IsSpan() || right.IsReadOnlySpan();
        if (!leftIsSpan && !rightIsSpan)
        {
            var leftToRight = Converts(left, right);
            var rightToLeft = Converts(right, left);
            if (leftToRight != rightToLeft)
                return leftToRight ? -1 : 1;
        }

        if (leftElement != rightElement)
            return CompareElements(collection, leftElement, rightElement);
        if (left.IsReadOnlySpan() && right.IsSpan())
            return -1;
        if (right.IsReadOnlySpan() && left.IsSpan())
            return 1;
        if (leftIsSpan == rightIsSpan)
            return 0;
        return (leftIsSpan ? IsArrayOrItsInterface(right) : IsArrayOrItsInterface(left)) ? (leftIsSpan ? -1 : 1) : 0;
    }

    private int CompareElements(UnboundCollection collection, TypeSymbol left, TypeSymbol right)
    {
        var result = 0;
        foreach (var element in collection.Elements)
        {
            var value = element.Enumeration?.Element ?? element.Value;
            var comparison = Compare(value, binder.Classify(value, left), left, binder.Classify(value, right), right);
            if (comparison == 0)
                continue;
            if (result != 0 && result != comparison)
                return 0;
            result = comparison;
        }

        return result;
    }

    private static bool IsArrayOrItsInterface(TypeSymbol type) =>
        type is ArrayTypeSymbol || type.IsMadeOf(CoreTypes.IEnumerableOfT) || type.IsMadeOf(CoreTypes.IReadOnlyCollectionOfT)
        || type.IsMadeOf(CoreTypes.IReadOnlyListOfT) || type.IsMadeOf(CoreTypes.ICollectionOfT) || type.IsMadeOf(CoreTypes.IListOfT);

    private static bool HaveSameParameters(MethodSymbol first, MethodSymbol second)
    {
        if (first.Parameters.Length != second.Parameters.Length)
            return false;
        for (var i = 0; i < first.Parameters.Length; i++)
        {
            if (first.Parameters[i].Type != second.Parameters[i].Type || first.Parameters[i].RefKind != second.Parameters[i].RefKind)
                return false;
        }

        return true;
    }

    private static TypeSymbol? DelegateOf(TypeSymbol type) =>
        type.IsDelegate ? type : type.IsMadeOf(WellKnownTypes.ExpressionOfT) ? type.Argument() : null;

    private static bool Converts(TypeSymbol from, TypeSymbol to) =>
        UserDefinedConversions.ImplicitOrUserDefined(from, to) is { Exists: true, IsAmbiguous: false };
}
