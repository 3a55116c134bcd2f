using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary><c>? :</c>, <c>??</c>, <c>?.</c> and <c>is</c>.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindConditional(ConditionalExpression syntax)
    {
        var condition = BindCondition(syntax.Condition);
        if (syntax.WhenTrue is RefExpression first && syntax.WhenFalse is RefExpression second)
            return BindRefConditional(syntax, condition, first, second);
        var whenTrue = BindExpression(syntax.WhenTrue);
        var whenFalse = BindExpression(syntax.WhenFalse);
        if (condition.HasErrors || whenTrue.HasErrors || whenFalse.HasErrors)
            return new BoundError(syntax);
        if (whenTrue is TypeOrNamespace)
            return ReportNoType(whenTrue);
        if (whenFalse is TypeOrNamespace)
            return ReportNoType(whenFalse);
        var natural = BestCommonType.OfBranches(this, whenTrue, whenFalse);
        ConstantValue? constant = null;
        if (natural is not null && condition.Constant?.Value is bool known && whenTrue.Constant is not null && whenFalse.Constant is not null)
            constant = Reporting(new DiagnosticBag()).Convert(known ? whenTrue : whenFalse, natural, syntax).Constant;
        return new UnboundConditional(syntax, condition, whenTrue, whenFalse, natural ?? PseudoTypeSymbol.Conditional) { ConstantValue = constant };
    }

    private BoundExpression BindRefConditional(ConditionalExpression syntax, BoundExpression condition, RefExpression first, RefExpression second)
    {
        var whenTrue = BindVariableReference(first, allowReadOnly: true);
        var whenFalse = BindVariableReference(second, allowReadOnly: true);
        if (condition.HasErrors || whenTrue.HasErrors || whenFalse.HasErrors)
            return new BoundError(syntax);
        if (whenTrue.Type == whenFalse.Type)
            return new BoundConditional(syntax, condition, whenTrue, whenFalse, whenTrue.Type) { IsRef = true };
        Diagnostics.Error("CS8327", syntax.Span, $"The expression must be of type '{whenTrue.Type}' to match the alternative ref value.");
        return new BoundError(syntax);
    }

    private BoundExpression MakeConditional(UnboundConditional conditional, TypeSymbol type, bool isExplicit)
    {
        var whenTrue = isExplicit ? ConvertExplicitly(conditional.WhenTrue, type, conditional.WhenTrue.Syntax) : Convert(conditional.WhenTrue, type, conditional.WhenTrue.Syntax);
        var whenFalse = isExplicit ? ConvertExplicitly(conditional.WhenFalse, type, conditional.WhenFalse.Syntax) : Convert(conditional.WhenFalse, type, conditional.WhenFalse.Syntax);
        if (whenTrue.HasErrors || whenFalse.HasErrors)
            return new BoundError(conditional.Syntax);
        var constant = conditional.Condition.Constant?.Value is bool known && whenTrue.Constant is not null && whenFalse.Constant is not null
            ? (known ? whenTrue : whenFalse).Constant
            : null;
        return new BoundConditional(conditional.Syntax, conditional.Condition, whenTrue, whenFalse, type) { ConstantValue = constant };
    }

    private BoundExpression BindCoalescing(BinaryExpression syntax)
    {
        var left = BindExpression(syntax.Left);
        var right = BindExpression(syntax.Right);
        if (left.HasErrors || right.HasErrors)
            return new BoundError(syntax);
        if (left.Type == PseudoTypeSymbol.Null && NaturalTypeOf(right) is { IsVoid: false } other && CanConvert(left, other))
            return right;
        if (left.Type.IsNone && NaturalTypeOf(left) is null)
        {
            Diagnostics.Error("CS0019", syntax.Span, $"Operator '??' cannot be applied to operands of type '{Describe(left)}' and '{Describe(right)}'.");
            return new BoundError(syntax);
        }

        left = WithNaturalType(left);
        if (left.HasErrors)
            return left;
        var type = left.Type;
        if (type.CanBeNull())
        {
            var underlying = type.StripNullable();
            if (type.IsNullableValue() && CanConvert(right, underlying))
                return MakeCoalescing(syntax, left, new BoundPlaceholder(syntax.Left, underlying), right, underlying);
            if (CanConvert(right, type))
                return MakeCoalescing(syntax, left, new BoundPlaceholder(syntax.Left, type), right, type);
            if (!right.Type.IsNone && !right.Type.IsVoid && CanConvert(new BoundPlaceholder(syntax.Left, underlying), right.Type))
                return MakeCoalescing(syntax, left, new BoundPlaceholder(syntax.Left, underlying), right, right.Type);
        }

        if (right is UnboundLambda or MethodGroup && type.CanBeNull())
            return Convert(right, type, syntax.Right);
        Diagnostics.Error("CS0019", syntax.Span, $"Operator '??' cannot be applied to operands of type '{Describe(left)}' and '{Describe(right)}'.");
        return new BoundError(syntax);
    }

    private BoundExpression MakeCoalescing(BinaryExpression syntax, BoundExpression left, BoundPlaceholder value, BoundExpression right, TypeSymbol type)
    {
        var whenNotNull = Convert(value, type, syntax.Left);
        var otherwise = Convert(right, type, syntax.Right);
        if (whenNotNull.HasErrors || otherwise.HasErrors)
            return new BoundError(syntax);
        return new BoundNullCoalescing(syntax, left, value, whenNotNull, otherwise, type);
    }

    private BoundExpression BindConditionalAccess(ConditionalAccessExpression syntax)
    {
        var receiver = BindValue(syntax.Target);
        if (receiver.HasErrors)
            return receiver;
        if (!receiver.Type.CanBeNull() || receiver.Type.IsRefLike)
        {
            Diagnostics.Error("CS0023", syntax.Target.Span, $"Operator '?' cannot be applied to operand of type '{receiver.Type}'.");
            return new BoundError(syntax);
        }

        var value = new BoundPlaceholder(syntax.Target, receiver.Type.StripNullable());
        var binder = OnConditional(value);
        var access = binder.WithNaturalTypeOrVoid(binder.BindExpression(syntax.WhenNotNull));
        if (access.HasErrors)
            return access;
        var type = access.Type;
        if (type.IsRefLike || (type is TypeParameterSymbol && !type.IsReferenceType && !type.IsValueType))
        {
            Diagnostics.Error("CS8978", syntax.WhenNotNull.Span, $"'{type}' cannot be made nullable.");
            return new BoundError(syntax);
        }

        if (type.IsValueType && !type.IsVoid && !type.IsNullableValue())
            type = CoreTypes.Nullable(type);
        return new BoundConditionalAccess(syntax, receiver, value, access, type);
    }

    private BoundExpression BindMemberBinding(MemberBindingExpression syntax, bool isInvoked)
    {
        if (ConditionalReceiver is { } receiver)
            return syntax.Name.Identifier.IsMissing ? new BoundError(syntax) : BindInstanceMember(syntax, receiver, syntax.Name, isInvoked);
        Diagnostics.Error("CS1525", syntax.Span, "Invalid expression term '.'.");
        return new BoundError(syntax);
    }

    private BoundExpression BindElementBinding(ElementBindingExpression syntax)
    {
        if (ConditionalReceiver is { } receiver)
            return BindElement(syntax, receiver, BindArguments(syntax.ArgumentList));
        Diagnostics.Error("CS1525", syntax.Span, "Invalid expression term '['.");
        return new BoundError(syntax);
    }

    private BoundExpression BindIsPattern(IsPatternExpression syntax)
    {
        var bound = BindExpression(syntax.Expression);
        if (bound is UnboundLambda or MethodGroup)
        {
            Diagnostics.Error("CS0837", syntax.Span, "The first operand of an 'is' or 'as' operator may not be a lambda expression, anonymous method, or method group.");
            return new BoundError(syntax);
        }

        if (bound.Type == PseudoTypeSymbol.Null && syntax.Pattern is not (TypePattern or NamePattern))
        {
            Diagnostics.Error("CS8117", syntax.Expression.Span, "Invalid operand for pattern match; value required, but found '<null>'.");
            return new BoundError(syntax);
        }

        if (bound.Type == PseudoTypeSymbol.Null)
            bound = new BoundLiteral(bound.Syntax, CoreTypes.Object, ConstantValue.Null);
        var operand = WithNaturalType(bound);
        var pattern = BindIsPattern(syntax.Pattern, operand.Type);
        if (operand.HasErrors)
            return operand;
        return pattern is BoundTypePattern && syntax.Pattern is TypePattern or NamePattern
            ? new BoundIsType(syntax, operand, pattern.NarrowedType)
            : new BoundIsPattern(syntax, operand, pattern);
    }
}
