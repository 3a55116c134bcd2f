using System.Collections.Immutable;
using System.Reflection;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Symbols;

[Flags]
internal enum MemberModifiers
{
    None = 0,
    Static = 1,
    Abstract = 2,
    Virtual = 4,
    Override = 8,
    Sealed = 16,
    ReadOnly = 32,
    Async = 64,
    New = 128,
    Required = 256,
    Volatile = 512,
    Const = 1024,
    Extern = 2048,
    InitOnly = 4096,

    /// <summary>
    /// Stands at the top of a cell and is not declared static. It is static at run time, but the language takes it for a member of the
    /// cell's object, which code of declared types and static functions has no hold of.
    /// </summary>
    OfCell = 8192,
}

/// <summary>What the compiler writes the body of; <see cref="None"/> where the cell does.</summary>
internal enum SynthesizedKind
{
    None,

    /// <summary>A constructor that runs the field initializers and calls the base's.</summary>
    DefaultConstructor,

    /// <summary>A constructor whose parameters stand behind the type's name.</summary>
    PrimaryConstructor,
    AutoGetter,
    AutoSetter,
    EventAdder,
    EventRemover,
    RecordCopyConstructor,
    RecordClone,
    RecordEqualityContract,
    RecordEqualsObject,
    RecordEqualsTyped,

    /// <summary>Equals(Base) overridden by a derived record; calls Equals(object).</summary>
    RecordEqualsBase,
    RecordGetHashCode,
    RecordToString,
    RecordPrintMembers,
    RecordDeconstruct,
    RecordEqualityOperator,
    RecordInequalityOperator,
    DelegateMember,
}

/// <summary>A function, method, constructor, accessor or operator declared in a cell, or made for one.</summary>
internal sealed class SourceMethodSymbol(string name, MethodKind kind, NamedTypeSymbol? containingType, SyntaxNode syntax) : MethodSymbol
{
    private bool _isIterator;

    /// <summary>The builder while its cell is emitted, then the created method.</summary>
    public MethodBase? RuntimeMethod { get; set; }

    /// <summary>The declaration, or for a made method the declaration it was made for.</summary>
    public SyntaxNode Syntax => syntax;

    public override string Name => name;

    public override MethodKind MethodKind => kind;

    public override NamedTypeSymbol? ContainingType => containingType;

    public ImmutableArray<ParameterSymbol> DeclaredParameters { get; set; } = [];

    public override ImmutableArray<ParameterSymbol> Parameters => DeclaredParameters;

    public ImmutableArray<TypeParameterSymbol> DeclaredTypeParameters { get; set; } = [];

    public override ImmutableArray<TypeParameterSymbol> TypeParameters => DeclaredTypeParameters;

    public TypeSymbol DeclaredReturnType { get; set; } = PseudoTypeSymbol.Error;

    public override TypeSymbol ReturnType => DeclaredReturnType;

    public RefKind DeclaredReturnRefKind { get; set; }

    public override RefKind ReturnRefKind => DeclaredReturnRefKind;

    public MemberModifiers Modifiers { get; set; }

    public SynthesizedKind Synthesized { get; init; }

    public ImmutableArray<AppliedAttribute> Attributes { get; set; } = [];

    /// <summary>Those of what it returns.</summary>
    public ImmutableArray<AppliedAttribute> ReturnAttributes { get; set; } = [];

    public override string? ObsoleteError => Attributes.ObsoleteError();

    public override int Priority =>
        Attributes.Find("System.Runtime.CompilerServices", "OverloadResolutionPriorityAttribute") is { Arguments: [{ Value: int priority }] } ? priority : 0;

    public Accessibility DeclaredAccessibility { get; set; } = Accessibility.Private;

    public override Accessibility Accessibility => DeclaredAccessibility;

    public override bool IsStatic => Modifiers.HasFlag(MemberModifiers.Static);

    public override bool IsAbstract => Modifiers.HasFlag(MemberModifiers.Abstract);

    public override bool IsOverride => Modifiers.HasFlag(MemberModifiers.Override);

    public override bool IsVirtual => (Modifiers & (MemberModifiers.Virtual | MemberModifiers.Abstract | MemberModifiers.Override)) != 0;

    public override bool IsAsync => Modifiers.HasFlag(MemberModifiers.Async);

    public override bool IsReadOnly => Modifiers.HasFlag(MemberModifiers.ReadOnly);

    public override bool IsInitOnly => Modifiers.HasFlag(MemberModifiers.InitOnly);

    public override bool IsIterator => _isIterator;

    public bool HasThisParameter { get; set; }

    public override bool IsExtension => HasThisParameter;

    public Symbol? Associated { get; set; }

    public override Symbol? AssociatedMember => Associated;

    /// <summary>Declared <c>partial</c> and never given a body: calls of it are left out.</summary>
    public bool IsPartialWithoutBody { get; set; }

    /// <summary>For an override, the method it replaces.</summary>
    public MethodSymbol? Overridden { get; set; }

    /// <summary>Whether it is an override that returns something more derived: for the run time a new method that takes the other's place.</summary>
    public bool ChangesReturnType => IsOverride && Overridden is { } overridden && overridden.ReturnType != ReturnType;

    /// <summary>Whether it is a static member of an interface that types need not implement, since it says what to do.</summary>
    public bool IsStaticVirtualWithBody => IsStatic && IsVirtual && !IsAbstract && containingType is { IsInterface: true } && ExplicitlyImplements is null;

    /// <summary>For such a member the method that has its body.</summary>
    public MethodInfo? DefaultBody { get; set; }

    /// <summary>For an explicit implementation, the interface method.</summary>
    public MethodSymbol? ExplicitlyImplements { get; set; }

    /// <summary>For a local function, the method, lambda or function around it.</summary>
    public MethodSymbol? ContainingMethod { get; init; }

    /// <summary>Whether it is known to call nothing that could call it; found out when its cell is emitted.</summary>
    public bool CallsNothing { get; set; }

    public void MarkIterator() => _isIterator = true;

    public override MethodSymbol Construct(ImmutableArray<TypeSymbol> typeArguments) =>
        new SubstitutedMethodSymbol(this, containingType, typeArguments, TypeMap.Empty);
}

/// <summary>The function that a lambda is, once its parameter types are known.</summary>
internal sealed class LambdaSymbol(ImmutableArray<ParameterSymbol> parameters, bool isAsync, bool isStatic) : MethodSymbol
{
    private TypeSymbol? _returnType;

    public override string Name => "lambda";

    public ImmutableArray<AppliedAttribute> Attributes { get; init; } = [];

    public override MethodKind MethodKind => MethodKind.Lambda;

    public override ImmutableArray<ParameterSymbol> Parameters => parameters;

    public override TypeSymbol ReturnType => _returnType ?? PseudoTypeSymbol.Error;

    public override bool IsAsync => isAsync;

    public override bool IsStatic => isStatic;

    public void SetReturnType(TypeSymbol type) => _returnType = type;

    public override MethodSymbol Construct(ImmutableArray<TypeSymbol> typeArguments) => this;
}

internal sealed class SourceTypeParameterSymbol(string name, int ordinal, Variance variance) : TypeParameterSymbol
{
    /// <summary>The generic parameter builder while its cell is emitted, then the created parameter.</summary>
    public Type? RuntimeType { get; set; }

    public override string Name => name;

    public override int Ordinal => ordinal;

    public override Variance Variance => variance;

    public bool RequiresReference { get; set; }

    public bool RequiresValue { get; set; }

    public bool RequiresConstructor { get; set; }

    public bool RequiresUnmanaged { get; set; }

    public bool MayBeRefLike { get; set; }

    public ImmutableArray<TypeSymbol> Constraints { get; set; } = [];

    public override bool HasReferenceTypeConstraint => RequiresReference;

    public override bool HasValueTypeConstraint => RequiresValue || RequiresUnmanaged;

    public override bool HasConstructorConstraint => RequiresConstructor;

    public override bool AllowsRefLike => MayBeRefLike;

    public override ImmutableArray<TypeSymbol> ConstraintTypes => Constraints;
}
