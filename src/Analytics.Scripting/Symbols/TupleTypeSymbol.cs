using System.Collections.Immutable;

namespace Analytics.Scripting.Symbols;

/// <summary>
/// A System.ValueTuple of two or more elements, with the names of its elements. Names are not part of its identity.
/// Elements past the seventh are in the Rest field, which is again a tuple.
/// </summary>
internal sealed class TupleTypeSymbol : NamedTypeSymbol
{
    private TupleTypeSymbol(ConstructedTypeSymbol underlying, ImmutableArray<TypeSymbol> elementTypes, ImmutableArray<string?> elementNames)
    {
        Underlying = underlying;
        ElementTypes = elementTypes;
        ElementNames = elementNames;
    }

    public ConstructedTypeSymbol Underlying { get; }

    public ImmutableArray<TypeSymbol> ElementTypes { get; }

    /// <summary>One for each element; null where it has only its position.</summary>
    public ImmutableArray<string?> ElementNames { get; }

    public bool HasNames => ElementNames.Any(n => n is not null);

    public override NamedTypeSymbol Definition => Underlying.Definition;

    public override ImmutableArray<TypeParameterSymbol> TypeParameters => Underlying.TypeParameters;

    public override ImmutableArray<TypeSymbol> TypeArguments => Underlying.TypeArguments;

    public override TypeKind Kind => TypeKind.Struct;

    public override string Name => Underlying.Name;

    public override string Namespace => Underlying.Namespace;

    public override TypeSymbol? BaseType => Underlying.BaseType;

    public override bool IsSealed => true;

    public override ImmutableArray<NamedTypeSymbol> AllInterfaces => Underlying.AllInterfaces;

    public override ImmutableArray<MethodSymbol> Constructors => Underlying.Constructors;

    public override ImmutableArray<Symbol> GetMembers(string name) => Underlying.GetMembers(name);

    public override ImmutableArray<Symbol> GetMembers() => Underlying.GetMembers();

    /// <summary>The element's position for a name it was given or for <c>Item1</c> and so on; -1 if there is none.</summary>
    public int IndexOf(string name)
    {
        var index = ElementNames.IndexOf(name, 0, ElementNames.Length, StringComparer.Ordinal);
        if (index >= 0)
            return index;
        return name.StartsWith("Item", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= ElementTypes.Length && name == "Item" + number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ? number - 1
            : -1;
    }

    public TupleTypeSymbol WithNames(ImmutableArray<string?> names) => new(Underlying, ElementTypes, names);

    /// <summary>Substitution keeps the names, at every depth.</summary>
    public override TypeSymbol Substitute(TypeMap map)
    {
        var elements = map.Substitute(ElementTypes, out var changed);
        return changed ? Create(elements, ElementNames) : this;
    }

    /// <summary>The tuple of these elements, nested as metadata has it.</summary>
    public static TupleTypeSymbol Create(ImmutableArray<TypeSymbol> elements, ImmutableArray<string?> names)
    {
        ConstructedTypeSymbol underlying;
        if (elements.Length <= 7)
        {
            underlying = new ConstructedTypeSymbol(CoreTypes.ValueTuple(elements.Length), elements);
        }
        else
        {
            var rest = elements.Length == 8
                ? CoreTypes.ValueTuple(1).Construct(elements[7])
                : Create(elements.RemoveRange(0, 7), [.. new string?[elements.Length - 7]]);
            underlying = new ConstructedTypeSymbol(CoreTypes.ValueTuple(8), elements[..7].Add(rest));
        }

        return new TupleTypeSymbol(underlying, elements, names.IsDefaultOrEmpty ? [.. new string?[elements.Length]] : names);
    }

    /// <summary>The tuple that a constructed System.ValueTuple is, without names; null if it is none.</summary>
    public static TupleTypeSymbol? TryWrap(ConstructedTypeSymbol type)
    {
        var arity = CoreTypes.TupleArity(type.Definition);
        if (arity < 2)
            return null;
        if (arity < 8)
            return new TupleTypeSymbol(type, type.TypeArguments, [.. new string?[arity]]);
        var rest = type.TypeArguments[7] switch
        {
            TupleTypeSymbol tuple => tuple.ElementTypes,
            NamedTypeSymbol one when CoreTypes.TupleArity(one.Definition) == 1 => one.TypeArguments,
            _ => default,
        };
        if (rest.IsDefault)
            return null;
        var elements = type.TypeArguments[..7].AddRange(rest);
        return new TupleTypeSymbol(type, elements, [.. new string?[elements.Length]]);
    }
}
