using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>The way from each kind of expression to the code that binds it.</summary>
internal sealed partial class Binder
{
    // Expressions nest as deep as their text is long; beyond this the stack would not last.
    private const int DeepestExpression = 400;

    public partial BoundExpression BindExpression(ExpressionSyntax syntax)
    {
        if (!Context.Depth.TryEnter(DeepestExpression))
        {
            Diagnostics.Error("CS8078", syntax.Span, "An expression is too long or complex to compile.");
            return new BoundError(syntax);
        }

        Context.Stopping.ThrowIfCancellationRequested();
        var bound = BindCore(syntax);
        Context.Depth.Leave();
        Context.Recorder?.Expression(syntax, bound, this);
        return bound;
    }

    private void RefuseNestedThrow(ExpressionSyntax thrown)
    {
        if (thrown is ThrowExpression) Diagnostics.Error("CS8115", thrown.Span, "A throw expression is not allowed in this context.");
    }

    private BoundExpression BindCore(ExpressionSyntax syntax) => syntax switch
    {
        LiteralExpression literal => BindLiteral(literal),
        SimpleNameSyntax name => BindName(name, isInvoked: false),
        MemberAccessExpression access => BindMemberAccess(access, isInvoked: false),
        InvocationExpression invocation => BindInvocation(invocation),
        ElementAccessExpression element => BindElementAccess(element),
        BinaryExpression binary => BindBinaryChain(binary),
        ParenthesizedExpression parenthesized => BindParenthesized(parenthesized),
        LambdaExpression lambda => BindLambda(lambda),
        InterpolatedStringExpression interpolated => BindInterpolatedString(interpolated),
        AssignmentExpression assignment => BindAssignment(assignment),
        ConditionalExpression conditional => BindConditional(conditional),
        ConditionalAccessExpression conditional => BindConditionalAccess(conditional),
        MemberBindingExpression binding => BindMemberBinding(binding, isInvoked: false),
        ElementBindingExpression binding => BindElementBinding(binding),
        PrefixUnaryExpression prefix => BindPrefix(prefix),
        PostfixUnaryExpression postfix => BindPostfix(postfix),
        CastExpression cast => BindCast(cast),
        IsPatternExpression pattern => BindIsPattern(pattern),
        AsExpression @as => BindAs(@as),
        AwaitExpression await => BindAwait(await),
        TupleExpression tuple => BindTuple(tuple),
        ObjectCreationExpression or ImplicitObjectCreationExpression or AnonymousObjectCreationExpression or ArrayCreationExpression
            or ImplicitArrayCreationExpression or CollectionExpression or WithExpression or StackAllocExpression => BindCreation(syntax),
        _ => BindRare(syntax),
    };

    private BoundExpression BindRare(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case DefaultLiteralExpression:
                return new BoundDefault(syntax, PseudoTypeSymbol.Default, null);
            case DefaultExpression written:
                var type = BindType(written.Type);
                return type.IsError ? new BoundError(syntax) : MakeDefault(syntax, type);
            case TypeOfExpression typeOf:
                return BindTypeOf(typeOf);
            case SizeOfExpression sizeOf:
                return BindSizeOf(sizeOf);
            case CheckedExpression checkedExpression:
                return Checking(checkedExpression.Keyword.Kind == SyntaxKind.CheckedKeyword).BindExpression(checkedExpression.Expression);
            case ThisExpression:
                return BindThis(syntax);
            case BaseExpression:
                Diagnostics.Error("CS0175", syntax.Span, "Use of keyword 'base' is not valid in this context.");
                return new BoundError(syntax);
            case FieldExpression field:
                return BindFieldKeyword(field);
            case RangeExpression range:
                return BindRange(range);
            case SwitchExpression @switch:
                return BindSwitchExpression(@switch);
            case ThrowExpression thrown:
                RefuseNestedThrow(thrown.Expression);
                return new UnboundThrow(syntax, BindConverted(thrown.Expression, CoreTypes.Exception));
            case AnonymousMethodExpression method:
                return BindAnonymousMethod(method);
            case QueryExpression query:
                return BindQuery(query);
            case NameSyntax name:
                return BindTypeName(name);
            case TypeSyntax named:
                var bound = BindTypeOrVoid(named);
                return bound.IsError ? new BoundError(syntax) : new TypeOrNamespace(syntax, bound);
            default:
                return Refuse(syntax);
        }
    }

    private BoundError Refuse(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case DeclarationExpression:
                Diagnostics.Error("CS8185", syntax.Span, "A declaration is not allowed in this context.");
                break;
            case RefExpression:
                Diagnostics.Error("CS1525", syntax.Span, "Invalid expression term 'ref'.");
                break;
            case InitializerExpression:
                Diagnostics.Error("CS0622", syntax.Span, "Can only use array initializer expressions to assign to array types. Try using a new expression instead.");
                break;
            default:
                Diagnostics.Refuse(syntax.Span, "This expression");
                break;
        }

        return new BoundError(syntax);
    }

    private BoundExpression BindParenthesized(ParenthesizedExpression syntax)
    {
        var inner = BindExpression(syntax.Expression);
        if (inner is not TypeOrNamespace || InNameOf)
            return inner;
        return WithNaturalType(inner);
    }

    private BoundExpression BindThis(ExpressionSyntax syntax)
    {
        if (HasThis && Scope.ContainingType is { } type)
            return new BoundThis(syntax, type);
        if (Scope.ContainingType is null)
            Diagnostics.Error("CS0027", syntax.Span, "Keyword 'this' is not available in the current context.");
        else
            Diagnostics.Error("CS0026", syntax.Span, "Keyword 'this' is not valid in a static property, static method, or static field initializer.");
        return new BoundError(syntax);
    }

    private BoundExpression BindFieldKeyword(FieldExpression syntax)
    {
        for (var scope = Scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Function?.AssociatedMember is SourcePropertySymbol { BackingField: { } field })
                return new BoundField(syntax, field.IsStatic ? null : new BoundThis(syntax, field.ContainingType), field);
        }

        Diagnostics.Error("CS0103", syntax.Span, "The name 'field' does not exist in the current context.");
        return new BoundError(syntax);
    }

    private BoundExpression BindTypeOf(TypeOfExpression syntax)
    {
        var type = BindTypeOfOperand(syntax.Type);
        return type.IsError ? new BoundError(syntax) : new BoundTypeOf(syntax, type);
    }

    private BoundExpression BindSizeOf(SizeOfExpression syntax)
    {
        var type = BindType(syntax.Type);
        if (type.IsError)
            return new BoundError(syntax);
        var size = type.StripEnum().SpecialType switch
        {
            SpecialType.SByte or SpecialType.Byte or SpecialType.Boolean => 1,
            SpecialType.Int16 or SpecialType.UInt16 or SpecialType.Char => 2,
            SpecialType.Int32 or SpecialType.UInt32 or SpecialType.Single => 4,
            SpecialType.Int64 or SpecialType.UInt64 or SpecialType.Double => 8,
            SpecialType.Decimal => 16,
            _ => 0,
        };
        if (size > 0)
            return new BoundSizeOf(syntax, type, new ConstantValue(size));
        Diagnostics.Error("CS0233", syntax.Span, $"'{type}' does not have a predefined size, therefore sizeof can only be used in an unsafe context, and cells have none.");
        return new BoundError(syntax);
    }
}
