using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    /// <summary>
    /// What is wrong with type arguments, given what their parameters require: the error's code and message; null where all fit. The
    /// names of <paramref name="generic"/> is that of the type or method.
    /// </summary>
    public (string Code, string Message)? CheckConstraints(
        ImmutableArray<TypeParameterSymbol> parameters, ImmutableArray<TypeSymbol> arguments, string generic)
    {
        var map = new TypeMap(parameters, arguments);
        for (var i = 0; i < parameters.Length; i++)
        {
            if (!arguments[i].IsError && CheckConstraint(parameters[i], arguments[i], map, generic) is { } violation)
                return violation;
        }

        return null;
    }

    private void CheckTypeArguments(NamedTypeSymbol type, SyntaxNode syntax)
    {
        if (CheckConstraints(type.Definition.TypeParameters, type.TypeArguments, type.Definition.ToString()) is var (code, message))
            diagnostics.Error(code, syntax.Span, message);
    }

    private (string Code, string Message)? CheckConstraint(TypeParameterSymbol parameter, TypeSymbol argument, TypeMap map, string generic)
    {
        (string, string) Not(string code, string what) =>
            (code, $"The type '{argument}' must be {what} in order to use it as parameter '{parameter.Name}' in the generic type or method '{generic}'.");

        if (argument is PointerTypeSymbol || argument.IsVoid)
            return ("CS0306", $"The type '{argument}' may not be used as a type argument.");
        if (IsRefLikeArgument(argument) && !parameter.AllowsRefLike)
            return Not("CS9244", "no ref struct or a type parameter allowing ref structs");
        if (parameter is SourceTypeParameterSymbol { RequiresUnmanaged: true } && !Unmanaged.Is(argument))
            return Not("CS8377", "a non-nullable value type, along with all fields at any level of nesting,");
        if (parameter.HasValueTypeConstraint && !IsNonNullableValue(argument))
            return Not("CS0453", "a non-nullable value type");
        if (parameter.HasReferenceTypeConstraint && !argument.IsReferenceType)
            return Not("CS0452", "a reference type");
        foreach (var constraint in parameter.ConstraintTypes)
        {
            var required = constraint.Substitute(map);
            if (required.IsError || Satisfies(argument, required))
                continue;
            var code = argument is TypeParameterSymbol ? "CS0314" : argument.IsValueType ? "CS0315" : "CS0311";
            return (code, $"The type '{argument}' cannot be used as type parameter '{parameter.Name}' in the generic type or method '{generic}'. "
                + $"There is no implicit reference conversion from '{argument}' to '{required}'.");
        }

        if (parameter.HasConstructorConstraint && !HasPublicConstructor(argument))
            return Not("CS0310", "a non-abstract type with a public parameterless constructor");
        return null;
    }

    private bool Satisfies(TypeSymbol argument, TypeSymbol required) =>
        argument == required
        || ClassifyConversion(argument, required, isExplicit: false) is ConversionKind.Identity or ConversionKind.ImplicitReference
        || (argument is not NamedTypeSymbol { Definition.SpecialType: SpecialType.NullableOfT }
            && ClassifyConversion(argument, required, isExplicit: false) == ConversionKind.Boxing);

    private static bool IsRefLikeArgument(TypeSymbol type) => type.IsRefLike || type is TypeParameterSymbol { AllowsRefLike: true };

    private static bool IsNonNullableValue(TypeSymbol type) =>
        type.IsValueType && type is not NamedTypeSymbol { Definition.SpecialType: SpecialType.NullableOfT };

    private static bool HasPublicConstructor(TypeSymbol type) => type switch
    {
        TypeParameterSymbol parameter => parameter.HasConstructorConstraint || parameter.IsValueType,
        NamedTypeSymbol { IsValueType: true } => true,
        NamedTypeSymbol { IsAbstract: false, Kind: TypeKind.Class } named =>
            named.Constructors.Any(c => c is { IsStatic: false, Parameters.IsEmpty: true, Accessibility: Accessibility.Public }),
        _ => false,
    };
}
