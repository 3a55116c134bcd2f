using System.Collections.Immutable;

namespace Analytics.Scripting.Symbols;

/// <summary>
/// The class behind <c>new { A = 1 }</c>. Types with the same property names and types in the same order are the same, in all cells of
/// a session: emission makes one generic class for each list of names. The members beside the properties are those of object.
/// </summary>
internal sealed class AnonymousTypeSymbol : NamedTypeSymbol
{
    private MethodSymbol? _constructor;

    public AnonymousTypeSymbol(ImmutableArray<string> names, ImmutableArray<TypeSymbol> types)
    {
        PropertyNames = names;
        PropertyTypes = types;
        Properties = [.. names.Select((n, i) => new AnonymousPropertySymbol(this, n, types[i], i))];
    }

    public ImmutableArray<string> PropertyNames { get; }

    public ImmutableArray<TypeSymbol> PropertyTypes { get; }

    public ImmutableArray<AnonymousPropertySymbol> Properties { get; }

    public MethodSymbol Constructor => _constructor ??= new AnonymousConstructorSymbol(this);

    public override NamedTypeSymbol Definition => this;

    public override ImmutableArray<TypeParameterSymbol> TypeParameters => [];

    public override ImmutableArray<TypeSymbol> TypeArguments => [];

    public override TypeKind Kind => TypeKind.Class;

    public override string Name => "<anonymous type>";

    public override bool IsSealed => true;

    public override TypeSymbol BaseType => CoreTypes.Object;

    public override ImmutableArray<MethodSymbol> Constructors => [Constructor];

    public override ImmutableArray<Symbol> GetMembers() => ImmutableArray<Symbol>.CastUp(Properties);

    public override ImmutableArray<Symbol> GetMembers(string name)
    {
        var index = PropertyNames.IndexOf(name);
        return index < 0 ? [] : [Properties[index]];
    }

    public override TypeSymbol Substitute(TypeMap map)
    {
        var types = map.Substitute(PropertyTypes, out var changed);
        return changed ? new AnonymousTypeSymbol(PropertyNames, types) : this;
    }

    public override bool ContainsTypeParameter(Func<TypeParameterSymbol, bool> predicate) =>
        PropertyTypes.Any(t => t.ContainsTypeParameter(predicate));

    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj)
        || (obj is AnonymousTypeSymbol other && PropertyNames.SequenceEqual(other.PropertyNames, StringComparer.Ordinal)
            && PropertyTypes.SequenceEqual(other.PropertyTypes));

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var name in PropertyNames)
            hash.Add(name, StringComparer.Ordinal);
        return hash.ToHashCode();
    }
}

internal sealed class AnonymousPropertySymbol(AnonymousTypeSymbol type, string name, TypeSymbol propertyType, int ordinal) : PropertySymbol
{
    private MethodSymbol? _getter;

    public int Ordinal => ordinal;

    public override string Name => name;

    public override NamedTypeSymbol ContainingType => type;

    public override TypeSymbol Type => propertyType;

    public override MethodSymbol Getter => _getter ??= new AnonymousGetterSymbol(this);

    public override MethodSymbol? Setter => null;
}

/// <summary>Reads a property of an anonymous type.</summary>
internal sealed class AnonymousGetterSymbol(AnonymousPropertySymbol property) : MethodSymbol
{
    public AnonymousPropertySymbol Property => property;

    public override string Name => "get_" + property.Name;

    public override NamedTypeSymbol ContainingType => property.ContainingType;

    public override MethodKind MethodKind => MethodKind.Accessor;

    public override ImmutableArray<ParameterSymbol> Parameters => [];

    public override TypeSymbol ReturnType => property.Type;

    public override Symbol AssociatedMember => property;

    public override MethodSymbol Construct(ImmutableArray<TypeSymbol> typeArguments) => this;
}

/// <summary>Makes a value of an anonymous type from the values of its properties, in order.</summary>
internal sealed class AnonymousConstructorSymbol(AnonymousTypeSymbol type) : MethodSymbol
{
    public override string Name => ".ctor";

    public override NamedTypeSymbol ContainingType => type;

    public override MethodKind MethodKind => MethodKind.Constructor;

    public override ImmutableArray<ParameterSymbol> Parameters { get; } =
        [.. type.Properties.Select(p => new SourceParameterSymbol(p.Name, p.Ordinal, p.Type, RefKind.None, default))];

    public override TypeSymbol ReturnType => CoreTypes.Void;

    public override MethodSymbol Construct(ImmutableArray<TypeSymbol> typeArguments) => this;
}
