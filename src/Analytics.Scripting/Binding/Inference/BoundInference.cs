using System.Collections.Immutable;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Compares an argument's type with a parameter's and notes what that says of the type parameters within.</summary>
internal sealed class BoundInference(ImmutableArray<TypeParameterSymbol> parameters)
{
    private readonly TypeBounds[] _bounds = [.. parameters.Select(_ => new TypeBounds())];

    public ImmutableArray<TypeParameterSymbol> Parameters => parameters;

    public TypeBounds this[int index] => _bounds[index];

    public int IndexOf(TypeSymbol type)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (ReferenceEquals(parameters[i], type))
                return i;
        }

        return -1;
    }

    public void Exact(TypeSymbol from, TypeSymbol to)
    {
        if (Unfixed(to) is { } bounds)
        {
            bounds.AddExact(from);
            return;
        }

        switch (to)
        {
            case ArrayTypeSymbol array when from is ArrayTypeSymbol source && source.Rank == array.Rank:
                Exact(source.ElementType, array.ElementType);
                break;
            case TupleTypeSymbol tuple when from is TupleTypeSymbol source && source.ElementTypes.Length == tuple.ElementTypes.Length:
                Each(source.ElementTypes, tuple.ElementTypes, Exact);
                break;
            case NamedTypeSymbol named when from is NamedTypeSymbol source && ReferenceEquals(source.Definition, named.Definition):
                Each(source.TypeArguments, named.TypeArguments, Exact);
                break;
        }
    }

    /// <summary>The parameter's type must be able to take values of the argument's.</summary>
    public void Lower(TypeSymbol from, TypeSymbol to)
    {
        if (Unfixed(to) is { } bounds)
        {
            bounds.AddLower(from);
            return;
        }

        if (to.IsNullableValue())
        {
            if (from.IsNullableValue())
                Lower(from.StripNullable(), to.StripNullable());
            return;
        }

        switch (to)
        {
            case ArrayTypeSymbol array when from is ArrayTypeSymbol source && source.Rank == array.Rank:
                LowerOrExact(source.ElementType, array.ElementType);
                break;
            case TupleTypeSymbol tuple when from is TupleTypeSymbol source:
                if (source.ElementTypes.Length == tuple.ElementTypes.Length)
                    Each(source.ElementTypes, tuple.ElementTypes, Lower);
                break;
            case NamedTypeSymbol named when !named.TypeParameters.IsEmpty:
                LowerNamed(from, named);
                break;
        }
    }

    /// <summary>The parameter's type must be one whose values the argument's type can take.</summary>
    public void Upper(TypeSymbol from, TypeSymbol to)
    {
        if (Unfixed(to) is { } bounds)
        {
            bounds.AddUpper(from);
            return;
        }

        if (from.IsNullableValue() && to.IsNullableValue())
        {
            Upper(from.StripNullable(), to.StripNullable());
            return;
        }

        if (from is ArrayTypeSymbol source && to is ArrayTypeSymbol target && source.Rank == target.Rank)
        {
            if (source.ElementType.IsReferenceType)
                Upper(source.ElementType, target.ElementType);
            else
                Exact(source.ElementType, target.ElementType);
            return;
        }

        if (from is not NamedTypeSymbol { TypeParameters.IsEmpty: false } named)
            return;
        if (to is ArrayTypeSymbol { IsVector: true } array && IsInterfaceOfArrays(named))
        {
            if (named.Argument().IsReferenceType)
                Upper(named.Argument(), array.ElementType);
            else
                Exact(named.Argument(), array.ElementType);
        }
        else if (Unique(to, named.Definition) is { } instance)
        {
            Variant(named, instance, isLower: false);
        }
    }

    private void LowerNamed(TypeSymbol from, NamedTypeSymbol to)
    {
        if (LowerSpan(from, to))
            return;
        if (from is ArrayTypeSymbol { IsVector: true } array && IsInterfaceOfArrays(to))
            LowerOrExact(array.ElementType, to.Argument());
        else if (Unique(from, to.Definition) is { } instance)
            Variant(instance, to, isLower: true);
    }

    private bool LowerSpan(TypeSymbol from, NamedTypeSymbol to)
    {
        if (!to.IsSpan() && !to.IsReadOnlySpan())
            return false;
        switch (from)
        {
            case ArrayTypeSymbol { IsVector: true } array when to.IsSpan():
                Exact(array.ElementType, to.Argument());
                return true;
            case ArrayTypeSymbol { IsVector: true } array:
                LowerOrExact(array.ElementType, to.Argument());
                return true;
            case NamedTypeSymbol span when to.IsReadOnlySpan() && (span.IsSpan() || span.IsReadOnlySpan()):
                LowerOrExact(span.Argument(), to.Argument());
                return true;
            default:
                return false;
        }
    }

    private void LowerOrExact(TypeSymbol from, TypeSymbol to)
    {
        if (from.IsReferenceType)
            Lower(from, to);
        else
            Exact(from, to);
    }

    private void Variant(NamedTypeSymbol from, NamedTypeSymbol to, bool isLower)
    {
        for (var i = 0; i < from.TypeArguments.Length; i++)
        {
            var source = from.TypeArguments[i];
            var target = to.TypeArguments[i];
            var variance = source.IsReferenceType ? from.TypeParameters[i].Variance : Variance.None;
            if (variance == Variance.None)
                Exact(source, target);
            else if (variance == Variance.Out == isLower)
                Lower(source, target);
            else
                Upper(source, target);
        }
    }

    /// <summary>The one construction of a generic definition that a type is, derives from or implements; null where there are several or none.</summary>
    private static NamedTypeSymbol? Unique(TypeSymbol type, NamedTypeSymbol definition)
    {
        foreach (var current in type.SelfAndBases())
        {
            if (current is NamedTypeSymbol named && ReferenceEquals(named.Definition, definition))
                return named;
        }

        if (!definition.IsInterface)
            return null;
        NamedTypeSymbol? found = null;
        foreach (var @interface in type.AllInterfaces)
        {
            if (!ReferenceEquals(@interface.Definition, definition) || @interface == found)
                continue;
            if (found is not null)
                return null;
            found = @interface;
        }

        return found;
    }

    private static bool IsInterfaceOfArrays(NamedTypeSymbol type) =>
        type.IsMadeOf(CoreTypes.IEnumerableOfT) || type.IsMadeOf(CoreTypes.IListOfT) || type.IsMadeOf(CoreTypes.ICollectionOfT)
        || type.IsMadeOf(CoreTypes.IReadOnlyListOfT) || type.IsMadeOf(CoreTypes.IReadOnlyCollectionOfT);

    private static void Each(ImmutableArray<TypeSymbol> from, ImmutableArray<TypeSymbol> to, Action<TypeSymbol, TypeSymbol> infer)
    {
        for (var i = 0; i < from.Length; i++)
            infer(from[i], to[i]);
    }

    private TypeBounds? Unfixed(TypeSymbol type)
    {
        if (type is not TypeParameterSymbol)
            return null;
        var index = IndexOf(type);
        return index >= 0 && _bounds[index].Fixed is null ? _bounds[index] : null;
    }
}
