using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Lambdas: what their parameter list says, which delegates they fit, what they return.</summary>
internal sealed partial class Binder
{
    private SyntaxLambda BindLambda(LambdaExpression syntax)
    {
        TypeSymbol? returnType = null;
        if (syntax.ReturnType is RefType reference)
            Diagnostics.Refuse(reference.Span, "A lambda that returns a reference");
        else if (syntax.ReturnType is { } written)
            returnType = BindTypeOrVoid(written);
        var parameters = BindLambdaParameters(syntax.Parameters);
        return Noted(new SyntaxLambda(syntax, this, parameters, true, syntax.Modifiers, returnType, syntax.ExpressionBody, syntax.Body)
        {
            HasInvalidSignature = parameters.Any(p => p.Type is { IsError: true }) || returnType is { IsError: true },
            Attributes = new AttributeBinder(this).Bind(syntax.AttributeLists, AttributeTargets.Method),
        });
    }

    private SyntaxLambda BindAnonymousMethod(AnonymousMethodExpression syntax)
    {
        var parameters = BindLambdaParameters(syntax.Parameters);
        return Noted(new SyntaxLambda(syntax, this, parameters, syntax.HasParameterList, syntax.Modifiers, null, null, syntax.Body)
        {
            HasInvalidSignature = parameters.Any(p => p.Type is { IsError: true }),
        });
    }

    /// <summary>A lambda, which those who record must know of even if it is never bound.</summary>
    private T Noted<T>(T lambda)
        where T : UnboundLambda
    {
        Context.Recorder?.Lambda(lambda);
        return lambda;
    }

    private ImmutableArray<LambdaParameter> BindLambdaParameters(ImmutableArray<Parameter> parameters)
    {
        var result = ImmutableArray.CreateBuilder<LambdaParameter>(parameters.Length);
        foreach (var parameter in parameters)
        {
            var type = parameter.Type is null || IsVar(parameter.Type) ? null : BindType(parameter.Type);
            var identifier = parameter.Identifier;
            var constant = parameter.Default is { } written && type is not null ? BindConverted(written, type).Constant : null;
            result.Add(new LambdaParameter(identifier?.Name ?? "", type, RefKindOf(parameter.Modifiers), identifier?.Span ?? parameter.Span)
            {
                IsParams = parameter.Modifiers.Any(m => m.Kind == SyntaxKind.ParamsKeyword),
                HasDefault = parameter.Default is not null,
                Default = constant,
                Attributes = parameter.AttributeLists.IsEmpty ? [] : BindAttributes(parameter),
            });
        }

        return result.MoveToImmutable();
    }

    private static RefKind RefKindOf(ImmutableArray<SyntaxToken> modifiers)
    {
        var kind = RefKind.None;
        foreach (var modifier in modifiers)
        {
            kind = modifier.Kind switch
            {
                SyntaxKind.RefKeyword => RefKind.Ref,
                SyntaxKind.OutKeyword => RefKind.Out,
                SyntaxKind.InKeyword => RefKind.In,
                SyntaxKind.ReadonlyKeyword when kind == RefKind.Ref => RefKind.RefReadOnly,
                _ => kind,
            };
        }

        return kind;
    }

    private Conversion ClassifyLambda(UnboundLambda lambda, TypeSymbol to)
    {
        var target = to.IsMadeOf(WellKnownTypes.ExpressionOfT) ? to.Argument() : to;
        if (target.IsDelegate)
            return target.Invoke() is { } invoke && Fits(lambda, invoke) ? new Conversion(ConversionKind.Lambda) : Conversion.None;
        if (!IsBaseOfDelegates(to) && !IsBaseOfTrees(to))
            return Conversion.None;
        return NaturalDelegateType(lambda) is null ? Conversion.None : new Conversion(ConversionKind.Lambda);
    }

    private static bool IsBaseOfTrees(TypeSymbol type) => type == WellKnownTypes.Expression || type == WellKnownTypes.LambdaExpression;

    private static bool IsBaseOfDelegates(TypeSymbol type) =>
        type.SpecialType is SpecialType.Delegate or SpecialType.MulticastDelegate or SpecialType.Object
        || (type is NamedTypeSymbol { IsInterface: true } @interface && CoreTypes.MulticastDelegate.AllInterfaces.Contains(@interface));

    /// <summary>Whether a lambda can become a delegate with this Invoke method.</summary>
    private static bool Fits(UnboundLambda lambda, MethodSymbol invoke)
    {
        if (!SignatureFits(lambda, invoke))
            return false;
        var body = BindLambdaFor(lambda, invoke);
        if (body.HasErrors)
            return false;
        var result = ResultTypeOf(lambda, invoke.ReturnType);
        if (result is null)
            return false;
        if (lambda.ReturnType is { } declared && declared != invoke.ReturnType)
            return false;
        if (result.IsVoid)
            return body.Expression is null ? body.Returned.All(r => r is null) : lambda.IsStatementLike;
        if (body.Expression is { } expression)
            return !expression.Type.IsVoid && body.Binder.CanConvert(expression, result);
        return !body.EndIsReachable && body.Returned.All(r => r is not null && !r.Type.IsVoid && body.Binder.CanConvert(r, result));
    }

    private static bool SignatureFits(UnboundLambda lambda, MethodSymbol invoke)
    {
        if (!lambda.HasSignature)
            return invoke.Parameters.All(p => p.RefKind != RefKind.Out);
        if (lambda.Parameters.Length != invoke.Parameters.Length)
            return false;
        for (var i = 0; i < lambda.Parameters.Length; i++)
        {
            var declared = lambda.Parameters[i];
            var parameter = invoke.Parameters[i];
            if (declared.Type is { } type && type != parameter.Type && !type.IsError)
                return false;
            if (declared.RefKind != parameter.RefKind && (declared.Type is not null || declared.RefKind != RefKind.None))
                return false;
        }

        return true;
    }

    /// <summary>The lambda's body with the delegate's parameter types.</summary>
    internal static LambdaBody BindLambdaFor(UnboundLambda lambda, MethodSymbol invoke) =>
        BindLambdaWith(lambda, [.. invoke.Parameters.Select(p => p.Type)], RefKindsOf(invoke.Parameters));

    internal static ImmutableArray<RefKind> RefKindsOf(ImmutableArray<ParameterSymbol> parameters)
    {
        var kinds = new RefKind[parameters.Length];
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = parameters[i].RefKind;
        return ImmutableCollectionsMarshal.AsImmutableArray(kinds);
    }

    private static LambdaBody BindLambdaWith(UnboundLambda lambda, ImmutableArray<TypeSymbol> types, ImmutableArray<RefKind> refKinds)
    {
        if (lambda.HasSignature)
        {
            types = [.. lambda.Parameters.Select((p, i) => p.Type ?? types[i])];
            var declared = new RefKind[lambda.Parameters.Length];
            for (var i = 0; i < declared.Length; i++)
                declared[i] = lambda.Parameters[i].Type is null ? refKinds[i] : lambda.Parameters[i].RefKind;
            refKinds = ImmutableCollectionsMarshal.AsImmutableArray(declared);
        }

        return lambda.Bind(types, refKinds);
    }

    /// <summary>
    /// What the lambda's expressions become: the delegate's return type, or for an async lambda the task's result. Null where an async
    /// lambda cannot return that.
    /// </summary>
    private static TypeSymbol? ResultTypeOf(UnboundLambda lambda, TypeSymbol returnType)
    {
        if (!lambda.IsAsync || returnType.IsVoid)
            return returnType;
        if (returnType == CoreTypes.Task || returnType == WellKnownTypes.ValueTask)
            return CoreTypes.Void;
        return returnType.IsMadeOf(CoreTypes.TaskOfT) || returnType.IsMadeOf(WellKnownTypes.ValueTaskOfT) ? returnType.Argument() : null;
    }

    /// <summary>
    /// The return type a lambda has with these parameter types, for inference; null where it has none. An async lambda gives a task of the
    /// kind that the delegate wants.
    /// </summary>
    internal TypeSymbol? InferReturnType(
        UnboundLambda lambda, ImmutableArray<TypeSymbol> types, ImmutableArray<RefKind> refKinds, TypeSymbol? wanted)
    {
        if (lambda.ReturnType is { } declared)
            return declared;
        if (lambda.HasInvalidSignature || (lambda.HasSignature && lambda.Parameters.Length != types.Length))
            return null;
        var body = BindLambdaWith(lambda, types, refKinds);

        // A function that is returned has a type of its own, but inference does not take it from there.
        if (wanted is not null && (body.Expression is UnboundLambda or MethodGroup || body.Returned.Any(r => r is UnboundLambda or MethodGroup)))
            return null;
        var result = InferResultType(body);
        if (!lambda.IsAsync || result is null)
            return result;
        var isValueTask = wanted is not null && (wanted.IsMadeOf(WellKnownTypes.ValueTaskOfT) || wanted == WellKnownTypes.ValueTask);
        if (result.IsVoid)
            return isValueTask ? WellKnownTypes.ValueTask : CoreTypes.Task;
        return (isValueTask ? WellKnownTypes.ValueTaskOfT : CoreTypes.TaskOfT).Construct(result);
    }

    /// <summary>The best common type of what a body returns, void where it returns nothing; null where there is no such type.</summary>
    internal TypeSymbol? InferResultType(LambdaBody body)
    {
        if (!body.IsInferred)
        {
            body.IsInferred = true;
            body.Inferred = body.Expression is { } expression ? NaturalTypeOf(expression)
                : body.Returned.All(r => r is null) ? CoreTypes.Void
                : BestCommonType.OfTypes(body.Returned.Select(r => r is null ? null : NaturalTypeOf(r)).OfType<TypeSymbol>());
        }

        return body.Inferred;
    }

    private TypeSymbol? NaturalTypeOf(BoundExpression value) => value switch
    {
        UnboundLambda lambda => NaturalDelegateType(lambda),
        MethodGroup group => NaturalDelegateType(group),
        { Type.IsNone: true } => null,
        _ => value.Type,
    };

    /// <summary>The Func or Action that a lambda with explicit parameter types is; null where it has none.</summary>
    internal NamedTypeSymbol? NaturalDelegateType(UnboundLambda lambda)
    {
        if (!lambda.HasExplicitTypes || lambda.HasInvalidSignature)
            return null;
        var types = lambda.Parameters.Select(p => p.Type!).ToImmutableArray();
        ImmutableArray<RefKind> refKinds = [.. lambda.Parameters.Select(p => p.RefKind)];
        var returnType = InferReturnType(lambda, types, refKinds, null);
        if (returnType is null or { IsError: true })
            return null;
        ImmutableArray<ParameterSymbol> parameters = [.. lambda.Parameters.Select((p, i) => new SourceParameterSymbol(p.Name, i, p.Type!, p.RefKind, default)
        {
            HasParams = p.IsParams,
            HasDefault = p.HasDefault,
            DefaultValue = p.Default,
        })];
        return NaturalDelegateType(parameters, returnType);
    }

    /// <summary>The Func or Action with these parameters, or where those have no room for what the parameters are a delegate made for them.</summary>
    private NamedTypeSymbol? NaturalDelegateType(ImmutableArray<ParameterSymbol> parameters, TypeSymbol returnType)
    {
        var isPlain = parameters.All(p => p is { RefKind: RefKind.None, IsOptional: false, IsParams: false });
        return isPlain ? WellKnownTypes.DelegateOf([.. parameters.Select(p => p.Type)], returnType) : Context.MadeDelegates.Of(parameters, returnType);
    }
}
