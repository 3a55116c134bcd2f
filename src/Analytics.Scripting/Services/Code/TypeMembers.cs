using System.Collections.Immutable;
using Analytics.Scripting.Binding;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Services;

/// <summary>Members of one name: the overloads of a method, or one field, property, event or element.</summary>
internal sealed record NamedMember(string Name, ImmutableArray<Symbol> Symbols)
{
    public Symbol First => Symbols[0];
}

/// <summary>Which members can stand behind a dot, as the binder's own look-up finds them.</summary>
internal static class TypeMembers
{
    /// <summary>The members of a value, those of its tuple elements included, without extension methods.</summary>
    public static IEnumerable<NamedMember> OfValue(TypeSymbol type, Binder binder, bool isBase = false, bool withStatic = false)
    {
        if (type is TupleTypeSymbol tuple)
        {
            foreach (var element in TupleElements(tuple)) yield return element;
        }

        foreach (var member in All(type, binder, isBase ? null : type, m => withStatic || !m.IsStatic))
        {
            if (type is not TupleTypeSymbol named || named.IndexOf(member.Name) < 0) yield return member;
        }
    }

    /// <summary>The members that belong to the type itself.</summary>
    public static IEnumerable<NamedMember> OfType(TypeSymbol type, Binder binder, bool withInstance = false) =>
        All(type, binder, null, m => withInstance || m.IsStatic);

    /// <summary>The extension methods in scope that take the value, over the type arguments that it tells.</summary>
    public static IEnumerable<NamedMember> Extensions(BoundExpression receiver, Binder binder)
    {
        if (receiver.Type.IsVoid || receiver.Type.IsError || receiver.Type.IsNone) return [];
        return binder.AllExtensions().Where(m => !RuntimeMembers.IsHidden(m) && !m.IsUnsupported && !NeedsElementType(m, receiver.Type))
            .Select(m => binder.TakenBy(m, receiver)).OfType<MethodSymbol>()
            .Where(m => SatisfiesConstraints(m, binder))
            .GroupBy(m => m.Name, StringComparer.Ordinal)
            .Select(g => new NamedMember(g.Key, [.. g]));
    }

    /// <summary>A string is a span of characters, but that is not how the element type of a span is found out.</summary>
    private static bool NeedsElementType(MethodSymbol method, TypeSymbol receiver) =>
        receiver.IsString() && method.NeedsTypeArguments && method.Parameters[0].Type is { } type && type.IsReadOnlySpan() && type.Argument() is TypeParameterSymbol;

    /// <summary>Whether the type arguments that are known already may be used; the others are still the method's own parameters.</summary>
    private static bool SatisfiesConstraints(MethodSymbol method, Binder binder)
    {
        var known = method.TypeParameters.Where((p, i) => i < method.TypeArguments.Length && !ReferenceEquals(p, method.TypeArguments[i])).ToImmutableArray();
        return known.IsEmpty || binder.CheckConstraints(known, [.. known.Select(p => method.TypeArguments[p.Ordinal])], method.Name) is null;
    }

    /// <summary>The types that can be named behind a type and a dot.</summary>
    public static IEnumerable<NamedTypeSymbol> NestedTypes(TypeSymbol type, Binder binder)
    {
        var seen = new HashSet<(string, int)>();
        foreach (var current in type.SelfAndBases().OfType<NamedTypeSymbol>())
        {
            IEnumerable<NamedTypeSymbol> nested = current.Definition switch
            {
                SourceTypeSymbol source => source.NestedTypes,
                MetadataTypeSymbol metadata => metadata.RuntimeType.GetNestedTypes().Where(MetadataTypes.IsVisible).Select(MetadataTypes.Named),
                _ => [],
            };
            foreach (var found in nested.Where(n => binder.IsTypeAccessible(n) && !RuntimeMembers.IsHidden(n)))
            {
                if (seen.Add((found.Name, found.Arity))) yield return found;
            }
        }
    }

    /// <summary>The elements of a tuple, by the names they were given, or else by their positions.</summary>
    private static IEnumerable<NamedMember> TupleElements(TupleTypeSymbol tuple) =>
        tuple.ElementTypes.Select((type, i) =>
        {
            var name = tuple.ElementNames[i] ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Item{i + 1}");
            return new NamedMember(name, [new TupleElementSymbol(name, type)]);
        });

    private static IEnumerable<NamedMember> All(TypeSymbol type, Binder binder, TypeSymbol? through, Func<Symbol, bool> isWanted)
    {
        foreach (var name in Names(type))
        {
            var found = MemberLookup.Find(type, name, m => binder.IsAccessible(m, through) && m is not SourceFieldSymbol { IsSynthesized: true });
            if (found.Single is { } single)
            {
                if (isWanted(single) && !RuntimeMembers.IsHidden(single)) yield return new NamedMember(name, [single]);
                continue;
            }

            ImmutableArray<Symbol> methods = [.. found.Methods.Select(m => m.Member).Where(m => isWanted(m) && !RuntimeMembers.IsHidden(m) && m is MethodSymbol { IsUnsupported: false })];
            if (!methods.IsEmpty) yield return new NamedMember(name, methods);
        }
    }

    private static SortedSet<string> Names(TypeSymbol type)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var types = type.SelfAndBases();
        if (type.IsInterface || type is TypeParameterSymbol) types = types.Concat(type.AllInterfaces).Append(CoreTypes.Object);
        foreach (var current in types)
        {
            foreach (var member in current.GetMembers())
            {
                if (IsNameable(member)) names.Add(member.Name);
            }
        }

        return names;
    }

    private static bool IsNameable(Symbol member) =>
        member is not (MethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.DelegateInvoke) } or PropertySymbol { IsIndexer: true })
        && member.Name.Length > 0 && !member.Name.AsSpan().ContainsAny('.', '<');
}

/// <summary>An element of a tuple under the name it has there.</summary>
internal sealed class TupleElementSymbol(string name, TypeSymbol type) : Symbol
{
    public override string Name => name;

    public TypeSymbol Type => type;
}

/// <summary>A variable of a query with its type.</summary>
internal sealed class RangeVariable(string name, TypeSymbol type) : Symbol
{
    public override string Name => name;

    public TypeSymbol Type => type;
}
