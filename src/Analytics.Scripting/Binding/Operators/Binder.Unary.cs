using System.Linq.Expressions;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Unary operators, increments, casts and <c>as</c>.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindPrefix(PrefixUnaryExpression syntax)
    {
        var token = syntax.OperatorToken;
        switch (token.Kind)
        {
            case SyntaxKind.PlusPlus or SyntaxKind.MinusMinus:
                return BindIncrement(syntax, syntax.Operand, token.Kind == SyntaxKind.PlusPlus, isPostfix: false);
            case SyntaxKind.Caret:
                return BindIndexFromEnd(syntax);
            case SyntaxKind.Minus when LeastInteger(syntax) is { } least:
                return least;
            case SyntaxKind.Plus:
                return BindUnary(syntax, UnaryKind.Plus);
            case SyntaxKind.Minus:
                return BindUnary(syntax, UnaryKind.Minus);
            case SyntaxKind.Exclamation:
                return BindUnary(syntax, UnaryKind.Not);
            case SyntaxKind.Tilde:
                return BindUnary(syntax, UnaryKind.Complement);
            default:
                Diagnostics.Error("CS0214", token.Span, "Pointers may only be used in an unsafe context, and cells have none. A power is written Math.Pow(x, y).");
                return new BoundError(syntax);
        }
    }

    /// <summary>The least int and long are written as a minus before a number that is too large by itself.</summary>
    private static BoundLiteral? LeastInteger(PrefixUnaryExpression syntax)
    {
        if (syntax.Operand is not LiteralExpression { Token: { Kind: SyntaxKind.NumericLiteral } token } || !token.Text.All(c => char.IsAsciiDigit(c) || c == '_'))
            return null;
        return token.Value switch
        {
            2147483648u => new BoundLiteral(syntax, CoreTypes.Int32, new ConstantValue(int.MinValue)),
            9223372036854775808ul => new BoundLiteral(syntax, CoreTypes.Int64, new ConstantValue(long.MinValue)),
            _ => null,
        };
    }

    private BoundExpression BindPostfix(PostfixUnaryExpression syntax)
    {
        if (syntax.OperatorToken.Kind != SyntaxKind.Exclamation)
            return BindIncrement(syntax, syntax.Operand, syntax.OperatorToken.Kind == SyntaxKind.PlusPlus, isPostfix: true);

        // Whether references may be null is not tracked, so saying that one is not changes nothing.
        return BindExpression(syntax.Operand);
    }

    private BoundExpression BindUnary(PrefixUnaryExpression syntax, UnaryKind kind)
    {
        var operand = BindExpression(syntax.Operand);
        if (operand.HasErrors)
            return operand;
        if (operand.Type.IsNone || operand.Type.IsVoid)
        {
            Diagnostics.Error("CS8310", syntax.Span, $"Operator '{syntax.OperatorToken.Text}' cannot be applied to operand '{Describe(operand)}'.");
            return new BoundError(syntax);
        }

        if (IsDynamic(operand))
        {
            return MakeDynamicUnary(syntax, kind switch
            {
                UnaryKind.Plus => ExpressionType.UnaryPlus,
                UnaryKind.Minus => ExpressionType.Negate,
                UnaryKind.Not => ExpressionType.Not,
                _ => ExpressionType.OnesComplement,
            }, operand);
        }

        var signature = ResolveUserUnary(OperatorNames.Metadata(kind), operand);
        var isAmbiguous = false;
        if (signature is null)
        {
            var resolution = new OperatorResolution(this).Resolve(PredefinedOperators.ForUnary(kind, operand.Type, MayBeLifted(operand)), operand, null);
            signature = resolution.Best;
            isAmbiguous = resolution.IsAmbiguous;
        }

        if (signature is not null)
            return ApplyUnary(syntax, kind, signature, operand);
        Diagnostics.Error(
            isAmbiguous ? "CS0035" : "CS0023", syntax.Span,
            isAmbiguous
                ? $"Operator '{syntax.OperatorToken.Text}' is ambiguous on an operand of type '{operand.Type}'."
                : $"Operator '{syntax.OperatorToken.Text}' cannot be applied to operand of type '{operand.Type}'.");
        return new BoundError(syntax);
    }

    private BoundExpression ApplyUnary(PrefixUnaryExpression syntax, UnaryKind kind, OperatorSignature signature, BoundExpression operand)
    {
        var converted = Convert(operand, signature.Left, operand.Syntax);
        if (converted.HasErrors)
            return converted;
        if (signature.Enum is { } @enum)
        {
            var number = Promoted(@enum.StripEnum());
            var type = signature.IsLifted ? CoreTypes.Nullable(number) : number;
            var inner = ToNumber(converted, type);
            var folded = signature.IsLifted ? null : FoldUnary(syntax, kind, inner);
            var computed = new BoundUnary(syntax, kind, inner, type) { IsLifted = signature.IsLifted, ConstantValue = folded };

            // The complement of a small enum's number has more bits than the enum; those are cut off, never checked.
            return Checking(isChecked: false).ToNumber(computed, signature.Result);
        }

        var constant = signature is { Method: null, IsLifted: false } ? FoldUnary(syntax, kind, converted) : null;
        return new BoundUnary(syntax, kind, converted, signature.Result)
        {
            Method = signature.Method,
            IsLifted = signature.IsLifted,
            IsChecked = IsChecked && signature.Method is null,
            ConstrainedTo = signature.ConstrainedTo,
            ConstantValue = constant,
        };
    }

    private ConstantValue? FoldUnary(SyntaxNode syntax, UnaryKind kind, BoundExpression operand)
    {
        if (operand.Constant is not { } constant)
            return null;
        var value = ConstantFolding.Unary(kind, constant.Value, IsUnchecked, out var error);
        ReportFolding(syntax, error);
        return value is null ? null : new ConstantValue(value);
    }

    private BoundExpression BindIncrement(ExpressionSyntax syntax, ExpressionSyntax operand, bool isIncrement, bool isPostfix, bool isUsed = true)
    {
        var target = WithNaturalType(BindExpression(operand));
        if (target is BoundDynamic { IsPlace: true } place)
            return MakeDynamicIncrement(syntax, place, isIncrement, isPostfix);
        if (target.HasErrors || !CheckVariable(target, VariableUse.ReadAndWrite, operand))
            return new BoundError(syntax);
        if ((!isPostfix || !isUsed) && FindInPlaceOperator(isIncrement ? "op_IncrementAssignment" : "op_DecrementAssignment", target, []) is { } inPlace)
            return BindInPlace(syntax, operand, target, [], inPlace);
        var current = new BoundPlaceholder(operand, target.Type);
        if (IsDynamic(target))
        {
            var stepped = MakeDynamicUnary(syntax, isIncrement ? ExpressionType.Increment : ExpressionType.Decrement, current);
            return new BoundIncrement(syntax, target, current, stepped, isPostfix);
        }

        if (ResolveUserUnary(isIncrement ? "op_Increment" : "op_Decrement", current) is { } user)
        {
            if (user.IsLifted)
            {
                var lifted = new BoundUnary(syntax, UnaryKind.Plus, current, target.Type) { Method = user.Method, IsLifted = true, ConstrainedTo = user.ConstrainedTo };
                return new BoundIncrement(syntax, target, current, lifted, isPostfix);
            }

            var call = new BoundCall(syntax, null, user.Method!, [new BoundArgument(0, RefKind.None, Convert(current, user.Method!.Parameters[0].Type, operand))])
            {
                ConstrainedTo = user.ConstrainedTo,
            };
            return new BoundIncrement(syntax, target, current, Convert(call, target.Type, syntax), isPostfix);
        }

        var number = target.Type.StripNullable().StripEnum();
        if (!number.SpecialType.IsNumeric())
        {
            Diagnostics.Error("CS0023", syntax.Span, $"Operator '{(isIncrement ? "++" : "--")}' cannot be applied to operand of type '{target.Type}'.");
            return new BoundError(syntax);
        }

        var result = Step(syntax, current, number, isIncrement);
        return new BoundIncrement(syntax, target, current, result, isPostfix);
    }

    /// <summary>The value plus or minus one, computed in the type itself or, for small ones, in int and cut off again.</summary>
    private BoundExpression Step(SyntaxNode syntax, BoundExpression current, TypeSymbol number, bool isIncrement)
    {
        var isLifted = current.Type.IsNullableValue();
        var promoted = Promoted(number);
        var type = isLifted ? CoreTypes.Nullable(promoted) : promoted;
        var one = ToNumber(new BoundLiteral(syntax, CoreTypes.Int32, new ConstantValue(1)), promoted);
        if (isLifted)
            one = Convert(one, type, syntax);
        var sum = new BoundBinary(syntax, isIncrement ? BinaryKind.Add : BinaryKind.Subtract, ToNumber(current, type), one, type)
        {
            IsLifted = isLifted,
            IsChecked = IsChecked,
        };
        return ToNumber(sum, current.Type);
    }

    private BoundExpression BindCast(CastExpression syntax)
    {
        var type = BindType(syntax.Type);
        var value = BindExpression(syntax.Expression);
        if (type.IsError || value.HasErrors)
            return new BoundError(syntax);
        if (type is NamedTypeSymbol { IsStatic: true })
        {
            Diagnostics.Error("CS0716", syntax.Span, $"Cannot convert to static type '{type}'.");
            return new BoundError(syntax);
        }

        return ConvertExplicitly(value, type, syntax);
    }

    private BoundExpression BindAs(AsExpression syntax)
    {
        var type = BindType(syntax.Type);
        var value = BindExpression(syntax.Expression);
        if (type.IsError || value.HasErrors)
            return new BoundError(syntax);
        if (syntax.Type is NullableType && type.IsReferenceType)
        {
            Diagnostics.Error("CS8651", syntax.Type.Span, $"It is not legal to use nullable reference type '{type}?' in an as expression; use the underlying type '{type}' instead.");
            return new BoundError(syntax);
        }

        if (!type.IsReferenceType && !type.IsNullableValue())
        {
            if (type is TypeParameterSymbol)
                Diagnostics.Error("CS0413", syntax.Span, $"The type parameter '{type}' cannot be used with the 'as' operator because it does not have a class type constraint nor a 'class' constraint.");
            else
                Diagnostics.Error("CS0077", syntax.Span, $"The as operator must be used with a reference type or nullable type ('{type}' is a non-nullable value type).");
            return new BoundError(syntax);
        }

        if (value.Type == PseudoTypeSymbol.Null)
            return new BoundLiteral(syntax, type, ConstantValue.Null);
        if (value.Type.IsNone)
        {
            if (value is UnboundLambda or MethodGroup)
                Diagnostics.Error("CS0837", syntax.Span, "The first operand of an 'is' or 'as' operator may not be a lambda expression, anonymous method, or method group.");
            else
                ReportNoType(value);
            return new BoundError(syntax);
        }

        value = WithNaturalType(value);
        if (value.HasErrors)
            return value;
        var conversion = StandardConversions.Explicit(value.Type, type);
        var isOpen = value.Type.ContainsTypeParameter(_ => true) || type.ContainsTypeParameter(_ => true);
        if (conversion.Kind is ConversionKind.Identity or ConversionKind.ImplicitReference or ConversionKind.ExplicitReference or ConversionKind.Boxing
            or ConversionKind.Unboxing || (conversion.Kind == ConversionKind.Nullable && conversion.Underlying!.IsIdentity) || isOpen)
        {
            return new BoundAs(syntax, value, type);
        }

        Diagnostics.Error("CS0039", syntax.Span, $"Cannot convert type '{value.Type}' to '{type}' via a reference conversion, boxing conversion, unboxing conversion, wrapping conversion, or null type conversion.");
        return new BoundError(syntax);
    }
}
