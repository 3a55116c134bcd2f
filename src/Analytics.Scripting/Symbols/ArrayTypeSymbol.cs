using System.Collections.Immutable;

namespace Analytics.Scripting.Symbols;

internal sealed class ArrayTypeSymbol(TypeSymbol elementType, int rank = 1) : TypeSymbol
{
    private ImmutableArray<NamedTypeSymbol> _interfaces;

    public TypeSymbol ElementType { get; } = elementType;

    public int Rank { get; } = rank;

    /// <summary>True for the one-dimensional, zero-based arrays that <c>T[]</c> means.</summary>
    public bool IsVector => Rank == 1;

    public override string Name => "";

    public override TypeKind Kind => TypeKind.Array;

    public override TypeSymbol BaseType => CoreTypes.Array;

    public override bool IsReferenceType => true;

    public override bool IsValueType => false;

    public override ImmutableArray<NamedTypeSymbol> AllInterfaces
    {
        get
        {
            if (_interfaces.IsDefault)
            {
                var inherited = CoreTypes.Array.AllInterfaces;
                _interfaces = !IsVector || ElementType.IsRefLike || ElementType is PointerTypeSymbol ? inherited : inherited.AddRange(
                    CoreTypes.IListOfT.Construct(ElementType),
                    CoreTypes.ICollectionOfT.Construct(ElementType),
                    CoreTypes.IEnumerableOfT.Construct(ElementType),
                    CoreTypes.IReadOnlyListOfT.Construct(ElementType),
                    CoreTypes.IReadOnlyCollectionOfT.Construct(ElementType));
            }

            return _interfaces;
        }
    }

    public override TypeSymbol Substitute(TypeMap map)
    {
        var element = ElementType.Substitute(map);
        return ReferenceEquals(element, ElementType) ? this : new ArrayTypeSymbol(element, Rank);
    }

    public override bool ContainsTypeParameter(Func<TypeParameterSymbol, bool> predicate) => ElementType.ContainsTypeParameter(predicate);

    public override bool Equals(object? obj) => obj is ArrayTypeSymbol other && other.Rank == Rank && other.ElementType.Equals(ElementType);

    public override int GetHashCode() => HashCode.Combine(Rank, ElementType);
}

/// <summary>A pointer or function pointer in a library's signature. Cells cannot use such members.</summary>
internal sealed class PointerTypeSymbol(string name) : TypeSymbol
{
    public override string Name => name;

    public override TypeKind Kind => TypeKind.Pointer;

    public override bool IsReferenceType => false;

    public override bool IsValueType => true;

    public override TypeSymbol Substitute(TypeMap map) => this;

    public override bool ContainsTypeParameter(Func<TypeParameterSymbol, bool> predicate) => false;

    public override bool Equals(object? obj) => obj is PointerTypeSymbol other && other.Name == Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
