using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Reports <c>out</c> type parameters of interfaces and delegates where values go in, <c>in</c> ones where values come out, and either where
/// the type must be the very same: as an argument of a class or struct, or behind a reference.
/// </summary>
internal sealed class VarianceChecks
{
    private readonly SourceTypeSymbol _type;
    private readonly DiagnosticBag _diagnostics;

    private VarianceChecks(SourceTypeSymbol type, DiagnosticBag diagnostics) => (_type, _diagnostics) = (type, diagnostics);

    public static void Check(SourceTypeSymbol type, DiagnosticBag diagnostics)
    {
        if (type.Kind is TypeKind.Class or TypeKind.Struct or TypeKind.Enum)
            CheckPlace(type, diagnostics);
        else if (type.TypeParameters.Any(p => p.Variance != Variance.None))
            new VarianceChecks(type, diagnostics).CheckUses();
    }

    private static void CheckPlace(SourceTypeSymbol type, DiagnosticBag diagnostics)
    {
        for (var outer = type.ContainingType; outer is { IsInterface: true }; outer = outer.ContainingType)
        {
            if (!outer.TypeParameters.Any(p => p.Variance != Variance.None))
                continue;
            diagnostics.Error("CS8427", SpanOfName(type), "Enums, classes, and structures cannot be declared in an interface that has an 'in' or 'out' type parameter.");
            return;
        }
    }

    private void CheckUses()
    {
        if (_type.Declaration is TypeDeclaration declaration)
        {
            foreach (var @interface in _type.DeclaredInterfaces)
                Require(@interface, Variance.Out, @interface.ToString(), found => SpanOf(declaration.TypeParameters, found) ?? declaration.Identifier.Span);
        }

        foreach (var member in _type.GetMembers())
        {
            if (member is { IsStatic: true } and not (MethodSymbol { IsAbstract: true } or MethodSymbol { IsVirtual: true } or PropertySymbol))
                continue;
            switch (member)
            {
                case SourceMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.DelegateInvoke } method:
                    CheckMethod(method);
                    break;
                case SourcePropertySymbol property:
                    CheckProperty(property);
                    break;
                case SourceEventSymbol @event:
                    Require(@event.Type, Variance.In, $"{_type}.{@event.Name}", _ => @event.Syntax.Span);
                    break;
            }
        }
    }

    private void CheckMethod(SourceMethodSymbol method)
    {
        var (returnType, typeParameters, parameters) = method.Syntax switch
        {
            MethodDeclaration syntax => (syntax.ReturnType.Span, syntax.TypeParameters, syntax.Parameters),
            DelegateDeclaration syntax => (syntax.ReturnType.Span, [], syntax.Parameters),
            var syntax => (syntax.Span, ImmutableArray<TypeParameter>.Empty, ImmutableArray<Parameter>.Empty),
        };
        var name = $"{_type}.{method.Name}";
        Require(method.ReturnType, method.ReturnRefKind == RefKind.None ? Variance.Out : Variance.None, name, _ => returnType);
        CheckParameters(method.Parameters, parameters, name, returnType);
        for (var i = 0; i < typeParameters.Length && i < method.TypeParameters.Length; i++)
        {
            foreach (var constraint in method.TypeParameters[i].ConstraintTypes)
                Require(constraint, Variance.In, name, _ => typeParameters[i].Span);
        }
    }

    private void CheckProperty(SourcePropertySymbol property)
    {
        var accessor = property.Getter ?? property.Setter;
        if (accessor is null or { IsStatic: true, IsAbstract: false, IsVirtual: false })
            return;
        var name = property.IsIndexer ? $"{_type}.this" : $"{_type}.{property.Name}";
        var (span, parameters) = property.Syntax switch
        {
            PropertyDeclaration syntax => (syntax.Type.Span, []),
            IndexerDeclaration syntax => (syntax.Type.Span, syntax.Parameters),
            var syntax => (syntax.Span, ImmutableArray<Parameter>.Empty),
        };
        var use = property.RefKind != RefKind.None || (property.Getter is not null && property.Setter is not null) ? Variance.None
            : property.Getter is not null ? Variance.Out
            : Variance.In;
        Require(property.Type, use, name, _ => span);
        CheckParameters(property.Parameters, parameters, name, span);
    }

    private void CheckParameters(ImmutableArray<ParameterSymbol> parameters, ImmutableArray<Parameter> syntax, string name, TextSpan otherwise)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            var span = i < syntax.Length ? (syntax[i].Type ?? (SyntaxNode)syntax[i]).Span : otherwise;
            Require(parameters[i].Type, parameters[i].RefKind == RefKind.None ? Variance.In : Variance.None, name, _ => span);
        }
    }

    private void Require(TypeSymbol type, Variance use, string where, Func<TypeParameterSymbol, TextSpan> spanOf)
    {
        if (Find(type, use) is not var (parameter, needed))
            return;
        var how = needed switch { Variance.Out => "covariantly", Variance.In => "contravariantly", _ => "invariantly" };
        var what = parameter.Variance == Variance.Out ? "covariant" : "contravariant";
        _diagnostics.Error("CS1961", spanOf(parameter), $"Invalid variance: The type parameter '{parameter.Name}' must be {how} valid on '{where}'. '{parameter.Name}' is {what}.");
    }

    /// <summary>The first type parameter within a type that may not be there, with the variance that its place asks for.</summary>
    private static (TypeParameterSymbol Parameter, Variance Needed)? Find(TypeSymbol type, Variance use)
    {
        switch (type)
        {
            case TypeParameterSymbol parameter:
                return parameter.Variance == Variance.None || parameter.Variance == use ? null : (parameter, use);
            case ArrayTypeSymbol array:
                return Find(array.ElementType, use);
            case NamedTypeSymbol named:
                for (var i = 0; i < named.TypeArguments.Length; i++)
                {
                    var inner = named.Definition.TypeParameters[i].Variance switch
                    {
                        Variance.Out => use,
                        Variance.In => Opposite(use),
                        _ => Variance.None,
                    };
                    if (Find(named.TypeArguments[i], inner) is { } found)
                        return found;
                }

                return null;
            default:
                return null;
        }
    }

    private static Variance Opposite(Variance use) => use switch { Variance.Out => Variance.In, Variance.In => Variance.Out, _ => Variance.None };

    private static TextSpan? SpanOf(ImmutableArray<TypeParameter> syntax, TypeParameterSymbol parameter) =>
        syntax.FirstOrDefault(p => p.Identifier.Name == parameter.Name)?.Identifier.Span;

    private static TextSpan SpanOfName(SourceTypeSymbol type) => type.Declaration switch
    {
        TypeDeclaration declaration => declaration.Identifier.Span,
        EnumDeclaration declaration => declaration.Identifier.Span,
        { } declaration => declaration.Span,
        null => default,
    };
}
