using System.Collections.Immutable;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>What a name means on a type: methods, or one field, property or event; nothing where all are null or empty.</summary>
/// <param name="Methods">The most derived first. An override stands for the method it replaces.</param>
/// <param name="Single">A field, property or event.</param>
/// <param name="Inaccessible">One that exists but may not be used from here.</param>
internal readonly record struct LookupResult(ImmutableArray<MemberCandidate> Methods, Symbol? Single, Symbol? Inaccessible)
{
    public static LookupResult Nothing { get; } = new([], null, null);

    public bool IsEmpty => Methods.IsEmpty && Single is null;

    /// <summary>Another member of the same name in an unrelated interface.</summary>
    public Symbol? Ambiguous { get; init; }
}

/// <summary>Finds members by name, inherited ones included, as hiding and overriding have it.</summary>
internal static class MemberLookup
{
    public static LookupResult Find(TypeSymbol type, string name, Func<Symbol, bool> isAccessible)
    {
        if (type is TypeParameterSymbol parameter)
        {
            var inBase = InClass(parameter.BaseType, name, isAccessible);
            var inInterfaces = InInterfaces(parameter.AllInterfaces, name, isAccessible);
            if (inBase.Single is not null || inInterfaces.IsEmpty)
                return inBase;
            return inBase.IsEmpty || inInterfaces.Single is not null ? inInterfaces : inBase with { Methods = inBase.Methods.AddRange(inInterfaces.Methods) };
        }

        if (!type.IsInterface)
            return InClass(type, name, isAccessible);
        var found = InInterfaces([(NamedTypeSymbol)type, .. type.AllInterfaces], name, isAccessible);
        if (found.Single is not null)
            return found;
        var inObject = InClass(CoreTypes.Object, name, isAccessible);
        return found.IsEmpty ? inObject : found with { Methods = found.Methods.AddRange(inObject.Methods) };
    }

    /// <summary>The indexers of a type, inherited ones included.</summary>
    public static ImmutableArray<MemberCandidate> Indexers(TypeSymbol type, Func<Symbol, bool> isAccessible)
    {
        var found = new List<MemberCandidate>();
        var types = type.SelfAndBases();
        if (type.IsInterface || type is TypeParameterSymbol)
            types = types.Concat(type.AllInterfaces);
        foreach (var current in types.OfType<NamedTypeSymbol>())
        {
            foreach (var indexer in current.Indexers)
            {
                var same = found.FindIndex(c => SameParameters(((PropertySymbol)c.Member).Parameters, indexer.Parameters));
                if (same >= 0)
                {
                    if (((PropertySymbol)found[same].Member).IsOverride)
                        found[same] = found[same] with { DeclaringType = current };
                }
                else if (isAccessible(indexer))
                {
                    found.Add(new MemberCandidate(indexer, current));
                }
            }
        }

        return [.. found];
    }

    /// <summary>The property's getter, or that of the property it overrides.</summary>
    public static MethodSymbol? GetterOf(PropertySymbol property) => property.Getter ?? Overridden(property)?.Getter;

    public static MethodSymbol? SetterOf(PropertySymbol property) => property.Setter ?? Overridden(property)?.Setter;

    /// <summary>
    /// The property to use: an override that declares only one accessor leaves the other to the property it overrides, and calling either
    /// there comes to the same.
    /// </summary>
    public static PropertySymbol Complete(PropertySymbol property) =>
        property.IsOverride && (property.Getter is null || property.Setter is null) ? Overridden(property) ?? property : property;

    /// <summary>Whether two methods differ in nothing that tells overloads apart.</summary>
    public static bool SameSignature(MethodSymbol left, MethodSymbol right)
    {
        if (left.TypeParameters.Length != right.TypeParameters.Length || left.Parameters.Length != right.Parameters.Length)
            return false;
        if (left.NeedsTypeArguments && right.NeedsTypeArguments && !ReferenceEquals(left.Definition, right.Definition))
            right = right.Construct(ImmutableArray<TypeSymbol>.CastUp(left.TypeParameters));
        return SameParameters(left.Parameters, right.Parameters);
    }

    private static bool SameParameters(ImmutableArray<ParameterSymbol> left, ImmutableArray<ParameterSymbol> right)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if ((left[i].RefKind == RefKind.None) != (right[i].RefKind == RefKind.None) || left[i].Type != right[i].Type)
                return false;
        }

        return true;
    }

    private static LookupResult InClass(TypeSymbol type, string name, Func<Symbol, bool> isAccessible)
    {
        List<MemberCandidate>? methods = null;
        Symbol? inaccessible = null;
        foreach (var current in type.SelfAndBases())
        {
            foreach (var member in current.GetMembers(name))
            {
                if (member is MethodSymbol method)
                {
                    if (!IsCallable(method))
                        continue;
                    if (!isAccessible(method))
                        inaccessible ??= method;
                    else
                        AddMethod(methods ??= [], method, current);
                }
                else if (member is not PropertySymbol { IsIndexer: true } && methods is null)
                {
                    if (isAccessible(member))
                        return new LookupResult([], member, null);
                    inaccessible ??= member;
                }
            }
        }

        return new LookupResult(methods is null ? [] : [.. methods], null, inaccessible);
    }

    private static void AddMethod(List<MemberCandidate> methods, MethodSymbol method, TypeSymbol declaringType)
    {
        for (var i = 0; i < methods.Count; i++)
        {
            if (!SameSignature((MethodSymbol)methods[i].Member, method))
                continue;

            // An override counts as declared where the method it replaces is; any other hides it.
            if (((MethodSymbol)methods[i].Member).IsOverride)
                methods[i] = methods[i] with { DeclaringType = declaringType };
            return;
        }

        methods.Add(new MemberCandidate(method, declaringType));
    }

    private static LookupResult InInterfaces(ImmutableArray<NamedTypeSymbol> interfaces, string name, Func<Symbol, bool> isAccessible)
    {
        List<MemberCandidate>? methods = null;
        List<(Symbol Member, NamedTypeSymbol Type)>? others = null;
        foreach (var type in interfaces)
        {
            foreach (var member in type.GetMembers(name))
            {
                if (!isAccessible(member))
                    continue;
                if (member is MethodSymbol method)
                {
                    if (IsCallable(method))
                        (methods ??= []).Add(new MemberCandidate(method, type));
                }
                else if (member is not PropertySymbol { IsIndexer: true })
                {
                    (others ??= []).Add((member, type));
                }
            }
        }

        others?.RemoveAll(o => others.Exists(other => other.Type.AllInterfaces.Contains(o.Type)));
        if (others is { Count: > 0 })
            return new LookupResult([], others[0].Member, null) { Ambiguous = others.Count > 1 ? others[1].Member : null };
        methods?.RemoveAll(m => methods.Exists(o => o.DeclaringType.AllInterfaces.Contains((NamedTypeSymbol)m.DeclaringType)
            && SameSignature((MethodSymbol)o.Member, (MethodSymbol)m.Member)));
        return new LookupResult(methods is null ? [] : [.. methods], null, null);
    }

    private static bool IsCallable(MethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.DelegateInvoke or MethodKind.LocalFunction;

    private static PropertySymbol? Overridden(PropertySymbol property)
    {
        if (!property.IsOverride)
            return null;
        for (var type = property.ContainingType?.BaseType; type is not null; type = type.BaseType)
        {
            var candidates = property.IsIndexer && type is NamedTypeSymbol named ? named.Indexers : type.GetMembers(property.Name).OfType<PropertySymbol>();
            var found = candidates.FirstOrDefault(p => SameParameters(p.Parameters, property.Parameters));
            if (found is not null && (found.Getter ?? found.Setter) is not null && (property.Getter is null ? found.Getter : found.Setter) is not null)
                return found;
        }

        return null;
    }
}
