using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Binary operators.</summary>
internal sealed partial class Binder
{
    /// <summary>Long sums lean to the left; they are bound from the innermost on, without recursion.</summary>
    private BoundExpression BindBinaryChain(BinaryExpression syntax)
    {
        if (syntax.OperatorToken.Kind == SyntaxKind.QuestionQuestion)
            return BindCoalescing(syntax);
        var pending = new Stack<BinaryExpression>();
        ExpressionSyntax innermost = syntax;
        while (innermost is BinaryExpression { OperatorToken.Kind: not SyntaxKind.QuestionQuestion } binary)
        {
            pending.Push(binary);
            innermost = binary.Left;
        }

        var left = BindExpression(innermost);
        while (pending.TryPop(out var binary))
        {
            left = binary.OperatorToken.Kind is SyntaxKind.AmpersandAmpersand or SyntaxKind.BarBar
                ? BindLogical(binary, left, BindExpression(binary.Right))
                : BindBinary(binary, binary.OperatorToken, left, BindExpression(binary.Right));
            if (!pending.TryPeek(out _))
                break;
            Context.Recorder?.Expression(binary, left, this);
        }

        return left;
    }

    private BoundExpression BindBinary(SyntaxNode syntax, SyntaxToken token, BoundExpression left, BoundExpression right)
    {
        if (left.HasErrors || right.HasErrors)
            return new BoundError(syntax);
        if (OperatorNames.KindOf(token.Kind) is not { } kind)
        {
            Diagnostics.Refuse(token.Span, $"The operator '{token.Text}'");
            return new BoundError(syntax);
        }

        if (RefuseOperand(syntax, token, left, right))
            return new BoundError(syntax);
        return MakeBinary(syntax, kind, token.Text, left, right);
    }

    private bool RefuseOperand(SyntaxNode syntax, SyntaxToken token, BoundExpression left, BoundExpression right)
    {
        foreach (var operand in (ReadOnlySpan<BoundExpression>)[left, right])
        {
            switch (operand)
            {
                case TypeOrNamespace or UnboundThrow:
                    ReportNoType(operand);
                    return true;
                case BoundDefault when operand.Type.IsNone && token.Kind is not (SyntaxKind.EqualsEquals or SyntaxKind.ExclamationEquals):
                case UnboundNew or UnboundCollection or UnboundConditional { Type.IsNone: true } or UnboundSwitch { Type.IsNone: true }:
                    Diagnostics.Error("CS8310", syntax.Span, $"Operator '{token.Text}' cannot be applied to operand '{operand.Type}'.");
                    return true;
            }
        }

        return false;
    }

    private BoundExpression MakeBinary(SyntaxNode syntax, BinaryKind kind, string text, BoundExpression left, BoundExpression right)
    {
        if ((IsDynamic(left) || IsDynamic(right)) && OperationOf(kind, isAssignment: false) is { } operation)
            return MakeDynamicBinary(syntax, operation, left, right);
        var isEquality = PredefinedOperators.IsEquality(kind);
        if (isEquality && IsTuple(left) && IsTuple(right))
            return BindTupleEquality(syntax, kind == BinaryKind.Equal, text, left, right);
        if (isEquality && left.Type == PseudoTypeSymbol.Null && right.Type == PseudoTypeSymbol.Null)
            return new BoundLiteral(syntax, CoreTypes.Boolean, ConstantValue.Of(kind == BinaryKind.Equal));
        if (isEquality && (left.Type == PseudoTypeSymbol.Default) != (right.Type == PseudoTypeSymbol.Default))
        {
            if (left.Type == PseudoTypeSymbol.Default && !right.Type.IsNone)
                left = Convert(left, right.Type, left.Syntax);
            else if (!left.Type.IsNone)
                right = Convert(right, left.Type, right.Syntax);
        }

        var signature = ResolveBinary(kind, left, right, out var isAmbiguous);
        if (signature is not null)
            return ApplyBinary(syntax, kind, signature, left, right);
        if (isEquality && NullComparison(syntax, kind, left, right) is { } comparison)
            return comparison;
        Diagnostics.Error(
            isAmbiguous ? "CS0034" : "CS0019", syntax.Span,
            isAmbiguous
                ? $"Operator '{text}' is ambiguous on operands of type '{Describe(left)}' and '{Describe(right)}'."
                : $"Operator '{text}' cannot be applied to operands of type '{Describe(left)}' and '{Describe(right)}'.");
        return new BoundError(syntax);
    }

    private OperatorSignature? ResolveBinary(BinaryKind kind, BoundExpression left, BoundExpression right, out bool isAmbiguous)
    {
        isAmbiguous = false;
        if (left.Type.SpecialType != SpecialType.None && ReferenceEquals(left.Type, right.Type) && PredefinedOperators.ForSameType(kind, left.Type) is { } plain)
            return plain;
        if (left.Type.IsVoid || right.Type.IsVoid)
            return null;
        var isComparison = PredefinedOperators.IsComparison(kind);
        var users = UserBinaryOperators(OperatorNames.Metadata(kind), left, right, isComparison);
        if (users.Count > 0)
        {
            var resolution = new OperatorResolution(this).Resolve(users, left, right);
            if (resolution.Best is not null || resolution.IsAmbiguous)
            {
                isAmbiguous = resolution.IsAmbiguous;
                return resolution.Best;
            }
        }

        var candidates = PredefinedOperators.For(kind, left.Type, right.Type, MayBeLifted(left) || MayBeLifted(right));
        if (kind == BinaryKind.Subtract)
            PreferEnumDifference(candidates, left, right);
        if (PredefinedOperators.IsEquality(kind) && !IsReferenceComparison(left, right))
            candidates.RemoveAll(c => c.IsReferenceEquality);
        var predefined = new OperatorResolution(this).Resolve(candidates, left, right);
        isAmbiguous = predefined.IsAmbiguous;
        return predefined.Best is { IsLifted: true } lifted && isComparison ? lifted with { Result = CoreTypes.Boolean } : predefined.Best;
    }

    /// <summary>
    /// Zero and null can be taken for an enum's value as well as for a number. The difference of two enum values is meant then, but for
    /// an enum over int minus the int 0, which is an enum value again.
    /// </summary>
    private static void PreferEnumDifference(List<OperatorSignature> candidates, BoundExpression left, BoundExpression right)
    {
        if (IsZeroOrNull(left))
            candidates.RemoveAll(c => c.Enum is not null && !c.Left.StripNullable().IsEnum);
        if (!IsZeroOrNull(right))
            return;
        var isInt = right.Type.SpecialType == SpecialType.Int32 && left.Type.StripNullable().StripEnum().SpecialType == SpecialType.Int32;
        candidates.RemoveAll(c => c.Enum is not null && c.Left.StripNullable().IsEnum && c.Right.StripNullable().IsEnum == isInt);
    }

    private static bool IsZeroOrNull(BoundExpression value) => value.Type == PseudoTypeSymbol.Null || value.Constant is { IsZero: true };

    private static bool MayBeLifted(BoundExpression operand) =>
        operand.Type.IsNone || operand.Type.IsNullableValue() || operand.Type.SpecialType == SpecialType.None;

    /// <summary>Whether two operands may be compared by identity: references, one of which could be the other.</summary>
    private static bool IsReferenceComparison(BoundExpression left, BoundExpression right)
    {
        if (left.Type == PseudoTypeSymbol.Null || right.Type == PseudoTypeSymbol.Null)
        {
            var other = left.Type == PseudoTypeSymbol.Null ? right.Type : left.Type;
            return other.IsReferenceType || (other is TypeParameterSymbol && !other.IsValueType);
        }

        if (!left.Type.IsReferenceType || !right.Type.IsReferenceType)
            return false;
        return StandardConversions.Explicit(left.Type, right.Type).Exists || StandardConversions.Explicit(right.Type, left.Type).Exists;
    }

    /// <summary>A nullable value, or a type parameter, compared with null where no operator applies.</summary>
    private BoundBinary? NullComparison(SyntaxNode syntax, BinaryKind kind, BoundExpression left, BoundExpression right)
    {
        var isLeft = left.Type == PseudoTypeSymbol.Null;
        var value = isLeft ? right : left;
        if ((isLeft ? left : right).Type != PseudoTypeSymbol.Null || !value.Type.IsNullableValue())
            return null;
        var @null = new BoundLiteral(syntax, value.Type, ConstantValue.Null);
        value = WithNaturalType(value);
        return new BoundBinary(syntax, kind, isLeft ? @null : value, isLeft ? value : @null, CoreTypes.Boolean) { IsLifted = true };
    }

    private BoundExpression ApplyBinary(SyntaxNode syntax, BinaryKind kind, OperatorSignature signature, BoundExpression left, BoundExpression right)
    {
        if (signature.Enum is not null)
            return ApplyEnumBinary(syntax, kind, signature, left, right);
        if (signature.Method is { } method)
        {
            CheckObsolete(method, syntax);
        }
        else if (kind == BinaryKind.Add && signature.Result.IsString())
        {
            kind = BinaryKind.Concat;
        }

        var convertedLeft = Convert(left, signature.Left, left.Syntax);
        var convertedRight = Convert(right, signature.Right, right.Syntax);
        if (convertedLeft.HasErrors || convertedRight.HasErrors)
            return new BoundError(syntax);
        var constant = signature is { Method: null, IsLifted: false } ? Fold(syntax, kind, convertedLeft, convertedRight, out var failed) : Nothing(out failed);
        if (failed)
            return new BoundError(syntax);
        return new BoundBinary(syntax, kind, convertedLeft, convertedRight, signature.Result)
        {
            Method = signature.Method,
            IsLifted = signature.IsLifted,
            IsChecked = IsChecked && signature.Method is null,
            ConstrainedTo = signature.ConstrainedTo,
            ConstantValue = constant,
        };
    }

    private static ConstantValue? Nothing(out bool failed)
    {
        failed = false;
        return null;
    }

    private ConstantValue? Fold(SyntaxNode syntax, BinaryKind kind, BoundExpression left, BoundExpression right, out bool failed)
    {
        failed = false;
        if (left.Constant is not { } first || right.Constant is not { } second)
            return null;
        if (!left.Type.IsString() && (first.IsNull || second.IsNull))
            return null;
        if (kind == BinaryKind.Concat && !(left.Type.IsString() && right.Type.IsString()))
            return null;
        var value = ConstantFolding.Binary(kind, first.Value, second.Value, IsUnchecked, out var error);
        failed = ReportFolding(syntax, error);
        return value is null ? null : new ConstantValue(value);
    }

    private bool ReportFolding(SyntaxNode syntax, FoldingError error)
    {
        switch (error)
        {
            case FoldingError.Overflow:
                Diagnostics.Error("CS0220", syntax.Span, "The operation overflows at compile time in checked mode.");
                return true;
            case FoldingError.DecimalOverflow:
                Diagnostics.Error("CS0463", syntax.Span, "Evaluation of the decimal constant expression failed.");
                return true;
            case FoldingError.DivisionByZero:
                Diagnostics.Error("CS0020", syntax.Span, "Division by constant zero.");
                return true;
            default:
                return false;
        }
    }

    /// <summary>Enums are computed with as numbers, at least as wide as int, and made enums again.</summary>
    private BoundExpression ApplyEnumBinary(SyntaxNode syntax, BinaryKind kind, OperatorSignature signature, BoundExpression left, BoundExpression right)
    {
        var number = Promoted(signature.Enum!.StripEnum());
        var operandType = signature.IsLifted ? CoreTypes.Nullable(number) : number;
        var first = ToNumber(Convert(left, signature.Left, left.Syntax), operandType);
        var second = ToNumber(Convert(right, signature.Right, right.Syntax), operandType);
        if (first.HasErrors || second.HasErrors)
            return new BoundError(syntax);
        var isComparison = PredefinedOperators.IsComparison(kind);
        var constant = signature.IsLifted ? Nothing(out var failed) : Fold(syntax, kind, first, second, out failed);
        if (failed)
            return new BoundError(syntax);
        var computed = new BoundBinary(syntax, kind, first, second, isComparison ? CoreTypes.Boolean : operandType)
        {
            IsLifted = signature.IsLifted,
            IsChecked = IsChecked,
            ConstantValue = constant,
        };
        return isComparison ? computed : ToNumber(computed, signature.Result);
    }

    private BoundExpression ToNumber(BoundExpression value, TypeSymbol type) =>
        value.HasErrors ? value : Apply(value, StandardConversions.Explicit(value.Type, type), type, value.Syntax, isExplicit: true);

    private static TypeSymbol Promoted(TypeSymbol number) =>
        number.SpecialType is SpecialType.SByte or SpecialType.Byte or SpecialType.Int16 or SpecialType.UInt16 or SpecialType.Char ? CoreTypes.Int32 : number;

    private BoundExpression BindLogical(BinaryExpression syntax, BoundExpression left, BoundExpression right)
    {
        if (left.HasErrors || right.HasErrors)
            return new BoundError(syntax);
        var isAnd = syntax.OperatorToken.Kind == SyntaxKind.AmpersandAmpersand;
        if (IsDynamic(left) || IsDynamic(right))
            return MakeDynamicLogical(syntax, isAnd, left, right);
        if (left.Type.IsBoolean() && right.Type.IsBoolean())
        {
            left = WithNaturalType(left);
            right = WithNaturalType(right);
            var constant = left.Constant?.Value is bool first && right.Constant?.Value is bool second
                ? ConstantValue.Of(isAnd ? first && second : first || second)
                : null;
            return new BoundLogical(syntax, isAnd, left, right, CoreTypes.Boolean) { ConstantValue = constant };
        }

        if (RefuseOperand(syntax, syntax.OperatorToken, left, right))
            return new BoundError(syntax);
        var signature = ResolveBinary(isAnd ? BinaryKind.And : BinaryKind.Or, left, right, out _);
        if (signature is { Method: null, IsLifted: false } && signature.Result.IsBoolean())
        {
            var first = Convert(left, CoreTypes.Boolean, left.Syntax);
            return new BoundLogical(syntax, isAnd, first, Convert(right, CoreTypes.Boolean, right.Syntax), CoreTypes.Boolean);
        }

        if (signature is { Method: { } method, IsLifted: false } && signature.Left == signature.Result && signature.Right == signature.Result
            && FindUnaryOperator(isAnd ? "op_False" : "op_True", new BoundPlaceholder(syntax, signature.Result)) is { } test)
        {
            return new BoundLogical(syntax, isAnd, Convert(left, signature.Left, left.Syntax), Convert(right, signature.Right, right.Syntax), signature.Result)
            {
                Method = method,
                TestMethod = test,
            };
        }

        Diagnostics.Error("CS0019", syntax.Span, $"Operator '{syntax.OperatorToken.Text}' cannot be applied to operands of type '{Describe(left)}' and '{Describe(right)}'.");
        return new BoundError(syntax);
    }
}
