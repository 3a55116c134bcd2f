using System.Collections.Immutable;

namespace Analytics.Scripting.Symbols;

internal enum TypeKind
{
    Class,
    Struct,
    Interface,
    Enum,
    Delegate,
    Array,
    Pointer,
    TypeParameter,
    Dynamic,

    /// <summary>Stands for a type that could not be found; it converts to and from everything so that one mistake is reported once.</summary>
    Error,

    /// <summary>What an expression without a type of its own has before it is converted: null, default, a lambda, a method group.</summary>
    None,
}

/// <summary>
/// A type. Two symbols are equal when there is an identity conversion between them: names of tuple elements do not count.
/// </summary>
internal abstract class TypeSymbol : Symbol
{
    public abstract TypeKind Kind { get; }

    public virtual SpecialType SpecialType => SpecialType.None;

    public virtual TypeSymbol? BaseType => null;

    /// <summary>Every interface the type implements, directly or through its base or another interface.</summary>
    public virtual ImmutableArray<NamedTypeSymbol> AllInterfaces => [];

    /// <summary>True for types known to be reference types; for an unconstrained type parameter this and <see cref="IsValueType"/> are false.</summary>
    public abstract bool IsReferenceType { get; }

    public abstract bool IsValueType { get; }

    public virtual bool IsRefLike => false;

    public bool IsError => Kind == TypeKind.Error;

    public bool IsInterface => Kind == TypeKind.Interface;

    public bool IsEnum => Kind == TypeKind.Enum;

    public bool IsDelegate => Kind == TypeKind.Delegate;

    public bool IsVoid => SpecialType == SpecialType.Void;

    /// <summary>True where the type has no meaning before conversion; see <see cref="TypeKind.None"/>.</summary>
    public bool IsNone => Kind == TypeKind.None;

    /// <summary>The members declared here (not inherited) under a name, nested types excluded.</summary>
    public virtual ImmutableArray<Symbol> GetMembers(string name) => [];

    /// <summary>Everything declared here (not inherited), nested types excluded.</summary>
    public virtual ImmutableArray<Symbol> GetMembers() => [];

    /// <summary>The nested type declared here, or null.</summary>
    public virtual NamedTypeSymbol? GetNestedType(string name, int arity) => null;

    /// <summary>This type with type parameters replaced.</summary>
    public abstract TypeSymbol Substitute(TypeMap map);

    /// <summary>Whether a type parameter for which the predicate holds occurs anywhere within.</summary>
    public abstract bool ContainsTypeParameter(Func<TypeParameterSymbol, bool> predicate);

    public abstract override bool Equals(object? obj);

    public abstract override int GetHashCode();

    /// <summary>The type as one would write it in C#.</summary>
    public override string ToString() => TypeDisplay.Of(this);

    public static bool operator ==(TypeSymbol? left, TypeSymbol? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(TypeSymbol? left, TypeSymbol? right) => !(left == right);
}
