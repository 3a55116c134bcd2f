using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Gives generic types and methods the type parameters of symbols, with their constraints.</summary>
internal static class GenericParameters
{
    /// <summary>Defines the parameters; the scope returned knows them beside what the given one knew.</summary>
    public static RuntimeScope Define(
        RuntimeScope around, ImmutableArray<TypeParameterSymbol> symbols, Func<string[], GenericTypeParameterBuilder[]> define)
    {
        if (symbols.IsEmpty) return around;
        var builders = define([.. symbols.Select(s => s.Name)]);
        return around.With(symbols, builders);
    }

    /// <summary>Sets attributes and constraints, once every type they mention has been defined.</summary>
    public static void Constrain(RuntimeScope inside, ImmutableArray<TypeParameterSymbol> symbols, bool withVariance)
    {
        foreach (var symbol in symbols)
        {
            var builder = (GenericTypeParameterBuilder)inside.TypeParameters[symbol];
            builder.SetGenericParameterAttributes(AttributesOf(symbol, withVariance));
            var interfaces = new List<Type>();
            foreach (var constraint in symbol.ConstraintTypes)
            {
                if (constraint.IsInterface) interfaces.Add(inside.Of(constraint));
                else builder.SetBaseTypeConstraint(inside.Of(constraint));
            }

            if (symbol.HasValueTypeConstraint) builder.SetBaseTypeConstraint(typeof(ValueType));
            if (interfaces.Count > 0) builder.SetInterfaceConstraints([.. interfaces]);
        }
    }

    private static GenericParameterAttributes AttributesOf(TypeParameterSymbol symbol, bool withVariance)
    {
        var attributes = GenericParameterAttributes.None;
        if (symbol.HasReferenceTypeConstraint) attributes |= GenericParameterAttributes.ReferenceTypeConstraint;
        if (symbol.HasConstructorConstraint) attributes |= GenericParameterAttributes.DefaultConstructorConstraint;
        if (symbol.AllowsRefLike) attributes |= GenericParameterAttributes.AllowByRefLike;
        if (symbol.HasValueTypeConstraint)
            attributes |= GenericParameterAttributes.NotNullableValueTypeConstraint | GenericParameterAttributes.DefaultConstructorConstraint;
        if (!withVariance) return attributes;
        return symbol.Variance switch
        {
            Variance.Out => attributes | GenericParameterAttributes.Covariant,
            Variance.In => attributes | GenericParameterAttributes.Contravariant,
            _ => attributes,
        };
    }
}
