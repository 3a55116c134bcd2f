using System.Collections.Immutable;

namespace Analytics.Scripting.Symbols;

/// <summary>
/// A class, struct, interface, enum or delegate. As in metadata, the type arguments of the containing types come first in
/// <see cref="TypeArguments"/>; <see cref="Arity"/> counts the type's own.
/// </summary>
internal abstract class NamedTypeSymbol : TypeSymbol
{
    /// <summary>The type as declared; this very symbol unless it is constructed.</summary>
    public abstract NamedTypeSymbol Definition { get; }

    public abstract ImmutableArray<TypeParameterSymbol> TypeParameters { get; }

    /// <summary>Equals the type parameters where this is the definition.</summary>
    public abstract ImmutableArray<TypeSymbol> TypeArguments { get; }

    public int Arity => TypeParameters.Length - (ContainingType?.TypeParameters.Length ?? 0);

    /// <summary>Dotted; empty for the global namespace and types declared in cells.</summary>
    public virtual string Namespace => "";

    public virtual bool IsSealed => false;

    public virtual bool IsAbstract => false;

    /// <summary>For records, which have value equality, <c>with</c> and deconstruction by position.</summary>
    public virtual bool IsRecord => false;

    public virtual bool IsReadOnly => false;

    public bool IsDefinition => ReferenceEquals(Definition, this);

    /// <summary>For an enum, the integral type under it.</summary>
    public virtual TypeSymbol? EnumUnderlyingType => null;

    /// <summary>For a delegate, its Invoke method.</summary>
    public virtual MethodSymbol? DelegateInvoke => null;

    public virtual ImmutableArray<MethodSymbol> Constructors => [];

    /// <summary>The indexers declared here.</summary>
    public virtual ImmutableArray<PropertySymbol> Indexers => [];

    /// <summary>User-defined operators and conversions declared here under a metadata name such as <c>op_Addition</c>.</summary>
    public virtual ImmutableArray<MethodSymbol> GetOperators(string metadataName)
    {
        var members = GetMembers(metadataName);
        if (members.IsEmpty)
            return [];
        return [.. members.OfType<MethodSymbol>().Where(m => m.MethodKind == MethodKind.Operator)];
    }

    /// <summary>This definition over type arguments, those of the containing types first.</summary>
    public NamedTypeSymbol Construct(ImmutableArray<TypeSymbol> typeArguments) => Construct(Definition, typeArguments);

    public NamedTypeSymbol Construct(TypeSymbol first, params TypeSymbol[] more) => Construct(Definition, [first, .. more]);

    public override bool IsReferenceType => Kind is TypeKind.Class or TypeKind.Interface or TypeKind.Delegate;

    public override bool IsValueType => Kind is TypeKind.Struct or TypeKind.Enum;

    public override bool ContainsTypeParameter(Func<TypeParameterSymbol, bool> predicate)
    {
        foreach (var argument in TypeArguments)
        {
            if (argument.ContainsTypeParameter(predicate))
                return true;
        }

        return false;
    }

    public override TypeSymbol Substitute(TypeMap map)
    {
        if (TypeParameters.IsEmpty)
            return this;
        var arguments = map.Substitute(TypeArguments, out var changed);
        return changed ? Construct(Definition, arguments) : this;
    }

    public override bool Equals(object? obj)
    {
        if (ReferenceEquals(this, obj))
            return true;
        if (obj is DynamicTypeSymbol)
            return SpecialType == SpecialType.Object;
        if (obj is not NamedTypeSymbol other || !ReferenceEquals(Definition, other.Definition))
            return false;
        var mine = TypeArguments;
        var theirs = other.TypeArguments;
        for (var i = 0; i < mine.Length; i++)
        {
            if (!mine[i].Equals(theirs[i]))
                return false;
        }

        return true;
    }

    public override int GetHashCode()
    {
        var hash = System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Definition);
        if (!IsDefinition)
        {
            foreach (var argument in TypeArguments)
                hash = HashCode.Combine(hash, argument);
        }

        return hash;
    }

    private static NamedTypeSymbol Construct(NamedTypeSymbol definition, ImmutableArray<TypeSymbol> arguments)
    {
        if (arguments.IsEmpty || IsOwnParameters(definition, arguments))
            return definition;
        var constructed = new ConstructedTypeSymbol(definition, arguments);
        return TupleTypeSymbol.TryWrap(constructed) ?? (NamedTypeSymbol)constructed;
    }

    private static bool IsOwnParameters(NamedTypeSymbol definition, ImmutableArray<TypeSymbol> arguments)
    {
        var parameters = definition.TypeParameters;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!ReferenceEquals(arguments[i], parameters[i]))
                return false;
        }

        return true;
    }
}

/// <summary>
/// The members of one name. An object where an array would do: a dictionary of structs is compiled anew in every process, which a cell that
/// comes first would wait for.
/// </summary>
internal sealed record MemberList(ImmutableArray<Symbol> Members);
