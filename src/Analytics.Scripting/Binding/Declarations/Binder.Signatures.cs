using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    /// <summary>Gives a function its type parameters, parameters and return type, bound in its own scope.</summary>
    public void BindSignature(
        SourceMethodSymbol method, Scope functionScope, ImmutableArray<TypeParameter> typeParameters, ImmutableArray<ConstraintClause> constraints,
        ImmutableArray<Parameter> parameters, TypeSyntax? returnType)
    {
        var inner = new Binder(context, functionScope, diagnostics) { HasThis = HasThis };
        var declared = inner.DeclareTypeParameters(typeParameters, method.Name);
        method.DeclaredTypeParameters = ImmutableArray<TypeParameterSymbol>.CastUp(declared);
        inner.BindConstraints(constraints, declared);
        method.DeclaredParameters = inner.BindParameters(parameters, method);
        if (returnType is null)
        {
            method.DeclaredReturnType = CoreTypes.Void;
            return;
        }

        method.DeclaredReturnRefKind = RefKindOf(returnType);
        method.DeclaredReturnType = inner.BindReturnType(returnType);
        if (method.IsAsync && (method.ReturnRefKind != RefKind.None || method.Parameters.Any(p => p.RefKind != RefKind.None)))
            diagnostics.Error("CS1988", returnType.Span, "Async methods cannot have ref, in or out parameters or return by reference.");
    }

    /// <summary>The symbols of a type parameter list, without constraints yet.</summary>
    public ImmutableArray<SourceTypeParameterSymbol> DeclareTypeParameters(
        ImmutableArray<TypeParameter> syntax, string ownerName, bool allowVariance = false)
    {
        var declared = ImmutableArray.CreateBuilder<SourceTypeParameterSymbol>(syntax.Length);
        foreach (var parameter in syntax)
        {
            if (!parameter.AttributeLists.IsEmpty)
                diagnostics.Refuse(parameter.AttributeLists[0].Span, "An attribute on a type parameter");
            if (parameter.Variance is not null && !allowVariance)
                diagnostics.Error("CS1960", parameter.Variance.Span, "Invalid variance modifier. Only interface and delegate type parameters can be specified as variant.");
            var name = parameter.Identifier.Name;
            if (declared.Any(d => d.Name == name) && !parameter.Identifier.IsMissing)
                diagnostics.Error("CS0692", parameter.Identifier.Span, $"Duplicate type parameter '{name}'.");
            else if (name == ownerName && !parameter.Identifier.IsMissing)
                diagnostics.Error("CS0694", parameter.Identifier.Span, $"Type parameter '{name}' has the same name as the containing type, or method.");
            declared.Add(new SourceTypeParameterSymbol(name, declared.Count, parameter.Variance?.Kind switch
            {
                SyntaxKind.InKeyword => Variance.In,
                SyntaxKind.OutKeyword => Variance.Out,
                _ => Variance.None,
            }));
        }

        return declared.MoveToImmutable();
    }

    /// <summary>A return type: void too; <c>ref</c> before it is the caller's to note.</summary>
    private TypeSymbol BindReturnType(TypeSyntax syntax)
    {
        var type = BindTypeOrVoid(WithoutRef(syntax));
        if (syntax is RefType && type.IsVoid)
            diagnostics.Error("CS1547", syntax.Span, "Keyword 'void' cannot be used in this context.");
        if (type is NamedTypeSymbol { IsStatic: true })
            diagnostics.Error("CS0722", syntax.Span, $"'{type}': static types cannot be used as return types.");
        return type;
    }

    private ImmutableArray<ParameterSymbol> BindParameters(ImmutableArray<Parameter> syntax, SourceMethodSymbol method)
    {
        var parameters = BindParameters(syntax, method.MethodKind is MethodKind.Ordinary);
        method.HasThisParameter = syntax.Length > 0 && syntax[0].Modifiers.Any(m => m.Kind == SyntaxKind.ThisKeyword);
        return parameters;
    }

    /// <summary>The parameters of a method, indexer or delegate.</summary>
    public ImmutableArray<ParameterSymbol> BindParameters(ImmutableArray<Parameter> syntax, bool mayBeExtension)
    {
        var parameters = ImmutableArray.CreateBuilder<ParameterSymbol>(syntax.Length);
        foreach (var parameter in syntax)
        {
            var bound = BindParameter(parameter, parameters.Count, mayBeExtension);
            if (bound.IsParams && parameters.Count < syntax.Length - 1)
                diagnostics.Error("CS0231", parameter.Span, "A params parameter must be the last parameter in a parameter list.");
            if (!bound.IsOptional && !bound.IsParams && parameters.Any(p => p.IsOptional))
                diagnostics.Error("CS1737", parameter.Span, "Optional parameters must appear after all required parameters.");
            if (scope.Function is { } method && method.TypeParameters.Any(p => p.Name == bound.Name))
                ReportTypeParameterName(bound.Span, bound.Name);
            if (bound.Name.Length > 0 && parameters.Any(p => p.Name == bound.Name))
                diagnostics.Error("CS0100", bound.Span, $"The parameter name '{bound.Name}' is a duplicate.");
            parameters.Add(bound);
        }

        var all = parameters.MoveToImmutable();
        if (syntax.Any(p => !p.AttributeLists.IsEmpty))
            context.CheckLater(() => BindParameterAttributes(syntax, all));
        return all;
    }

    /// <summary>Attributes of parameters may name the parameters, as in <c>nameof(argument)</c>.</summary>
    private void BindParameterAttributes(ImmutableArray<Parameter> syntax, ImmutableArray<ParameterSymbol> parameters)
    {
        var names = scope.Nested();
        foreach (var parameter in parameters)
            names.Declare(parameter);
        var binder = In(names);
        for (var i = 0; i < syntax.Length; i++)
        {
            if (!syntax[i].AttributeLists.IsEmpty)
                ((SourceParameterSymbol)parameters[i]).Attributes = binder.BindAttributes(syntax[i]);
        }
    }

    private SourceParameterSymbol BindParameter(Parameter syntax, int ordinal, bool mayBeExtension)
    {
        var modifiers = ParameterModifiers.Read(syntax, ordinal, mayBeExtension, diagnostics);
        var type = syntax.Type is null ? PseudoTypeSymbol.Error : BindType(WithoutRef(syntax.Type));
        var name = syntax.Identifier?.Name ?? "";
        if (type is NamedTypeSymbol { IsStatic: true })
            diagnostics.Error("CS0721", syntax.Type!.Span, $"'{type}': static types cannot be used as parameters.");
        if (modifiers.IsParams && !type.IsError && !IsParamsType(type))
            diagnostics.Error("CS0225", syntax.Type!.Span, "The params parameter must have a valid collection type.");
        if (!modifiers.IsParams && syntax.Type is RefType)
            diagnostics.Error("CS1073", syntax.Type.Span, "Unexpected token 'ref'.");
        return new SourceParameterSymbol(name, ordinal, type, modifiers.RefKind, syntax.Identifier?.Span ?? syntax.Span)
        {
            HasParams = modifiers.IsParams,
            IsDeclaredScoped = syntax.Type is ScopedType || syntax.Modifiers.Any(m => m.EffectiveKind() == SyntaxKind.ScopedKeyword),
            DeclaredCallerInfo = BindCallerInfo(syntax),
            HasDefault = syntax.Default is not null,
            DefaultValue = syntax.Default is null ? null : BindDefault(syntax, type, modifiers),
        };
    }

    /// <summary>What is meant for the property or field of a record's parameter is bound with that.</summary>
    private ImmutableArray<AppliedAttribute> BindAttributes(Parameter syntax)
    {
        var attributes = new AttributeBinder(this);
        var own = syntax.AttributeLists.RemoveAll(l => l.Target?.Text is "property" or "field");
        attributes.CheckTargets(own, "param");
        return [.. attributes.Bind(own, AttributeTargets.Parameter), .. attributes.Bind(own, AttributeTargets.Parameter, "param")];
    }

    /// <summary>Which attribute asks for the caller's line and the like: overloads are chosen before attributes are complete.</summary>
    private CallerInfo BindCallerInfo(Parameter syntax)
    {
        var info = CallerInfo.None;
        var attributes = new AttributeBinder(Reporting(new DiagnosticBag()));
        foreach (var attribute in syntax.AttributeLists.SelectMany(l => l.Attributes))
        {
            if (attributes.BindClass(attribute) is var (type, _) && AttributeRules.CallerInfoOf(type) is not CallerInfo.None and var found)
                info = found;
        }

        if (info != CallerInfo.None && syntax.Default is null)
            diagnostics.Error("CS4022", syntax.Span, "A caller-info attribute may only be applied to parameters with default values.");
        return info;
    }

    /// <summary>The constant that an optional parameter has when it is left out; null for the default of its type.</summary>
    private ConstantValue? BindDefault(Parameter syntax, TypeSymbol type, ParameterModifiers modifiers)
    {
        if (modifiers.RefKind is RefKind.Ref or RefKind.Out || modifiers.IsParams)
        {
            diagnostics.Error(modifiers.IsParams ? "CS1751" : "CS1741", syntax.Span, "A ref, out or params parameter cannot have a default value.");
            return null;
        }

        if (type.IsError)
            return null;
        var underlying = type is NamedTypeSymbol { Definition.SpecialType: SpecialType.NullableOfT } nullable ? nullable.TypeArguments[0] : type;
        var value = BindConverted(syntax.Default!, type);
        if (value.HasErrors)
            return null;
        var constant = value.Constant ?? (underlying == type || IsNull(syntax.Default!) ? null : Reporting(new DiagnosticBag()).BindConverted(syntax.Default!, underlying).Constant);
        if (constant is not null)
            return constant.IsNull ? null : constant;
        if (!IsDefaultOf(syntax.Default!, value))
            diagnostics.Error("CS1736", syntax.Default!.Span, $"Default parameter value for '{syntax.Identifier?.Name}' must be a compile-time constant.");
        return null;
    }

    private static bool IsNull(ExpressionSyntax syntax) => syntax is LiteralExpression { Token.Kind: SyntaxKind.NullKeyword };

    private static bool IsDefaultOf(ExpressionSyntax syntax, Bound.BoundExpression value) =>
        syntax is DefaultLiteralExpression or DefaultExpression || IsNull(syntax)
        || value is Bound.BoundObjectCreation { Constructor: DefaultConstructorSymbol, Initializer: null };

    private static bool IsParamsType(TypeSymbol type) =>
        type is ArrayTypeSymbol { IsVector: true }
        || (type is NamedTypeSymbol named
            && (named.Definition == CoreTypes.SpanOfT || named.Definition == CoreTypes.ReadOnlySpanOfT || named.Definition == CoreTypes.IEnumerableOfT
                || named.Definition == CoreTypes.IListOfT || named.Definition == CoreTypes.ICollectionOfT
                || named.Definition == CoreTypes.IReadOnlyListOfT || named.Definition == CoreTypes.IReadOnlyCollectionOfT
                || named.AllInterfaces.Contains(CoreTypes.IEnumerable)));
}
