using System.Collections.Immutable;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    public partial Symbol? FindTypeOrNamespace(string name, int arity)
    {
        if (arity == 0 && FindTypeParameter(name) is { } parameter)
            return parameter;
        for (NamedTypeSymbol? type = scope.ContainingType; type is not null and not SubmissionTypeSymbol; type = type.ContainingType)
        {
            if (FindNestedType(type, name, arity) is { } nested)
                return nested;
        }

        return FindInCells(name, arity) ?? FindInGlobalNamespace(name, arity) ?? FindInImports(name, arity);
    }

    /// <summary>What a name means in a namespace: a type or, without type arguments, a namespace; null where nothing.</summary>
    public Symbol? FindIn(NamespaceSymbol @namespace, string name, int arity)
    {
        if (context.References.FindType(@namespace.FullName, name, arity) is { } type)
            return type;
        return arity == 0 && context.References.HasNamespace(@namespace.Qualify(name)) ? new NamespaceSymbol(@namespace.Qualify(name)) : null;
    }

    /// <summary>
    /// A type nested in another or in one of its bases, over the type arguments of that; its own type parameters, where it has any, are the
    /// last of its type arguments. Null where there is none.
    /// </summary>
    public static NamedTypeSymbol? FindNestedType(TypeSymbol type, string name, int arity)
    {
        for (TypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetNestedType(name, arity) is { } nested)
                return InContaining(nested, (NamedTypeSymbol)current);
        }

        if (!type.IsInterface)
            return null;
        foreach (var inherited in type.AllInterfaces)
        {
            if (inherited.GetNestedType(name, arity) is { } nested)
                return InContaining(nested, inherited);
        }

        return null;
    }

    /// <summary>A generic type, as lookup found it, over type arguments of its own.</summary>
    public static NamedTypeSymbol WithOwnArguments(NamedTypeSymbol found, ImmutableArray<TypeSymbol> arguments) =>
        found.Definition.Construct([.. found.TypeArguments.Take(found.TypeArguments.Length - arguments.Length), .. arguments]);

    private static NamedTypeSymbol InContaining(NamedTypeSymbol nested, NamedTypeSymbol containing)
    {
        var outer = containing is TupleTypeSymbol tuple ? tuple.Underlying.TypeArguments : containing.TypeArguments;
        if (outer.IsEmpty || containing.IsDefinition)
            return nested;
        return nested.Definition.Construct([.. outer, .. nested.Definition.TypeArguments.Skip(outer.Length)]);
    }

    private TypeParameterSymbol? FindTypeParameter(string name)
    {
        MethodSymbol? last = null;
        for (var current = scope; current is not null; current = current.Parent)
        {
            if (current.Function is not { } function || ReferenceEquals(function, last))
                continue;
            last = function;
            if (Named(function.TypeParameters, name) is { } parameter)
                return parameter;
        }

        // A type's parameters are listed behind those of the types around it, so the innermost of a name is the last.
        return scope.ContainingType is { } type ? Named(type.TypeParameters, name) : null;
    }

    private static TypeParameterSymbol? Named(ImmutableArray<TypeParameterSymbol> parameters, string name)
    {
        for (var i = parameters.Length - 1; i >= 0; i--)
        {
            if (parameters[i].Name == name)
                return parameters[i];
        }

        return null;
    }

    private Symbol? FindInCells(string name, int arity)
    {
        if (context.Submission.GetNestedType(name, arity) is { } declared)
            return declared;
        var isAlias = context.Imports.Aliases.TryGetValue(name, out var alias) && arity == 0;
        if (isAlias && context.OwnAliases.Contains(name))
            return alias;
        for (var earlier = context.Submission.Previous; earlier is not null; earlier = earlier.Previous)
        {
            if (earlier.GetNestedType(name, arity) is { } type)
                return type;
        }

        return isAlias ? alias : null;
    }

    private Symbol? FindInGlobalNamespace(string name, int arity) => FindIn(GlobalNamespace, name, arity);

    private static NamespaceSymbol GlobalNamespace { get; } = new("");

    private Symbol? FindInImports(string name, int arity)
    {
        NamedTypeSymbol? found = null;
        List<NamedTypeSymbol>? several = null;
        foreach (var type in ImportedTypes(name, arity))
        {
            if (found is null)
                found = type;
            else if (!ReferenceEquals(found.Definition, type.Definition))
                (several ??= [found]).Add(type);
        }

        return several is null ? found : new AmbiguousSymbol(name, [.. several]);
    }

    private IEnumerable<NamedTypeSymbol> ImportedTypes(string name, int arity)
    {
        foreach (var imported in context.Imports.Namespaces)
        {
            if (context.References.FindType(imported.FullName, name, arity) is { } type)
                yield return type;
        }

        foreach (var imported in context.Imports.StaticTypes)
        {
            if (FindNestedType(imported, name, arity) is { } nested)
                yield return nested;
        }
    }
}
