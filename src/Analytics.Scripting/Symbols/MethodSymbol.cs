using System.Collections.Immutable;

namespace Analytics.Scripting.Symbols;

internal enum MethodKind
{
    Ordinary,
    Constructor,
    StaticConstructor,
    Operator,
    Accessor,
    LocalFunction,
    Lambda,
    DelegateInvoke,
    Finalizer,
}

/// <summary>
/// Something that can be called. <see cref="Definition"/> is the method as declared; its containing type and
/// <see cref="TypeArguments"/> say over which types it is used.
/// </summary>
internal abstract class MethodSymbol : Symbol
{
    public abstract MethodKind MethodKind { get; }

    /// <summary>The method as declared, in the type as declared; this very symbol unless substituted.</summary>
    public virtual MethodSymbol Definition => this;

    public abstract ImmutableArray<ParameterSymbol> Parameters { get; }

    public abstract TypeSymbol ReturnType { get; }

    /// <summary>Whether it returns a reference to a variable.</summary>
    public virtual RefKind ReturnRefKind => RefKind.None;

    public virtual ImmutableArray<TypeParameterSymbol> TypeParameters => [];

    /// <summary>Empty for a generic method whose type arguments are not known yet.</summary>
    public virtual ImmutableArray<TypeSymbol> TypeArguments => [];

    public bool IsGeneric => !TypeParameters.IsEmpty;

    /// <summary>Whether type arguments are still to be inferred or given.</summary>
    public bool NeedsTypeArguments => IsGeneric && TypeArguments.IsEmpty;

    /// <summary>Declared with <c>this</c> before its first parameter.</summary>
    public virtual bool IsExtension => false;

    public virtual bool IsAbstract => false;

    /// <summary>Virtual, abstract or an override: called through the object's own type.</summary>
    public virtual bool IsVirtual => false;

    public virtual bool IsOverride => false;

    public virtual bool IsInitOnly => false;

    public virtual bool IsAsync => false;

    public virtual bool IsIterator => false;

    public virtual bool IsReadOnly => false;

    /// <summary>Takes arguments that C# cannot pass from a cell: pointers or an argument list.</summary>
    public virtual bool IsUnsupported => false;

    /// <summary>OverloadResolutionPriorityAttribute; higher wins.</summary>
    public virtual int Priority => 0;

    /// <summary>The property or event this is an accessor of.</summary>
    public virtual Symbol? AssociatedMember => null;

    public bool ReturnsVoid => ReturnType.IsVoid;

    /// <summary>This generic method over type arguments.</summary>
    public abstract MethodSymbol Construct(ImmutableArray<TypeSymbol> typeArguments);

    /// <summary>Replaces type parameters everywhere, as for a type parameter of an enclosing method.</summary>
    public virtual MethodSymbol Substitute(TypeMap map) => this;

    public override string ToString() => TypeDisplay.Of(this);
}

internal abstract class ParameterSymbol : Symbol
{
    public abstract int Ordinal { get; }

    public abstract TypeSymbol Type { get; }

    public virtual RefKind RefKind => RefKind.None;

    /// <summary>Declared with <c>params</c>: an array, or a collection.</summary>
    public virtual bool IsParams => false;

    public virtual bool IsOptional => false;

    /// <summary>The declared default; null if there is none or it is <c>default</c> of its type.</summary>
    public virtual ConstantValue? Default => null;

    /// <summary>What the compiler puts in for an optional argument: the caller's line, file, member, or an argument's text.</summary>
    public virtual CallerInfo CallerInfo => CallerInfo.None;

    /// <summary>Whether what it refers to does not become part of what the method gives back.</summary>
    public virtual bool IsScoped => false;

    /// <summary>The parameter whose argument's text it gets, for <see cref="CallerInfo.ArgumentExpression"/>.</summary>
    public virtual string? CallerArgument => null;

    /// <summary>The parameters whose arguments a string handler passed here wants too, an empty name being the receiver; null for none.</summary>
    public virtual IReadOnlyList<string>? HandlerArguments => null;
}

internal enum CallerInfo
{
    None,
    LineNumber,
    FilePath,
    MemberName,
    ArgumentExpression,
}

internal abstract class FieldSymbol : Symbol
{
    public abstract TypeSymbol Type { get; }

    public virtual FieldSymbol Definition => this;

    public virtual bool IsReadOnly => false;

    public virtual bool IsConst => false;

    public virtual bool IsRequired => false;

    public virtual bool IsVolatile => false;

    /// <summary>The value of a constant or enum member.</summary>
    public virtual ConstantValue? ConstantValue => null;
}

internal abstract class PropertySymbol : Symbol
{
    public abstract TypeSymbol Type { get; }

    public virtual PropertySymbol Definition => this;

    public virtual RefKind RefKind => RefKind.None;

    /// <summary>An indexer's parameters; empty for a property.</summary>
    public virtual ImmutableArray<ParameterSymbol> Parameters => [];

    public bool IsIndexer => !Parameters.IsEmpty;

    public abstract MethodSymbol? Getter { get; }

    public abstract MethodSymbol? Setter { get; }

    public virtual bool IsRequired => false;

    public virtual bool IsOverride => false;
}

internal abstract class EventSymbol : Symbol
{
    public abstract TypeSymbol Type { get; }

    public virtual EventSymbol Definition => this;

    public abstract MethodSymbol? Adder { get; }

    public abstract MethodSymbol? Remover { get; }

    /// <summary>The field behind an event declared in a cell without accessors; within its type the event's name means this.</summary>
    public virtual FieldSymbol? BackingField => null;
}
