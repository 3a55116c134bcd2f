using System.Collections.Immutable;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Symbols;

/// <summary>
/// A type declared in a cell. It is filled in stages while its cell is bound: type parameters, then bases, then members; after that
/// it does not change, except that emission attaches the run-time type.
/// </summary>
internal class SourceTypeSymbol(string name, TypeKind kind, NamedTypeSymbol? containingType, MemberSyntax? declaration) : NamedTypeSymbol
{
    private readonly List<Symbol> _members = [];
    private readonly Dictionary<string, List<Symbol>> _membersByName = new(StringComparer.Ordinal);
    private readonly List<SourceTypeSymbol> _nestedTypes = [];
    private readonly List<MethodSymbol> _constructors = [];
    private readonly List<PropertySymbol> _indexers = [];
    private DefaultConstructorSymbol? _default;
    private ImmutableArray<NamedTypeSymbol> _allInterfaces;
    private ImmutableArray<TypeParameterSymbol> _typeParameters = containingType?.TypeParameters ?? [];

    /// <summary>The TypeBuilder while its cell is emitted, then the created type.</summary>
    public Type? RuntimeType { get; set; }

    /// <summary>The TypeDeclaration, EnumDeclaration or DelegateDeclaration; null for the submission itself.</summary>
    public MemberSyntax? Declaration => declaration;

    public override string Name => name;

    public override TypeKind Kind => kind;

    public override NamedTypeSymbol? ContainingType => containingType;

    public override NamedTypeSymbol Definition => this;

    public override ImmutableArray<TypeParameterSymbol> TypeParameters => _typeParameters;

    public override ImmutableArray<TypeSymbol> TypeArguments => ImmutableArray<TypeSymbol>.CastUp(_typeParameters);

    public override TypeSymbol? BaseType => DeclaredBase;

    public TypeSymbol? DeclaredBase { get; set; }

    /// <summary>The interfaces named in the declaration.</summary>
    public ImmutableArray<NamedTypeSymbol> DeclaredInterfaces { get; set; } = [];

    public TypeModifiers Modifiers { get; set; }

    public ImmutableArray<AppliedAttribute> Attributes { get; set; } = [];

    public override string? ObsoleteError => Attributes.ObsoleteError();

    public Accessibility DeclaredAccessibility { get; set; } = Accessibility.Private;

    public override Accessibility Accessibility => DeclaredAccessibility;

    public override bool IsStatic => Modifiers.HasFlag(TypeModifiers.Static);

    public override bool IsSealed => Modifiers.HasFlag(TypeModifiers.Sealed) || kind is TypeKind.Struct or TypeKind.Enum or TypeKind.Delegate;

    public override bool IsAbstract => Modifiers.HasFlag(TypeModifiers.Abstract) || kind == TypeKind.Interface;

    public override bool IsRecord => Modifiers.HasFlag(TypeModifiers.Record);

    public override bool IsReadOnly => Modifiers.HasFlag(TypeModifiers.ReadOnly);

    public override bool IsRefLike => Modifiers.HasFlag(TypeModifiers.Ref);

    public TypeSymbol? UnderlyingType { get; set; }

    public override TypeSymbol? EnumUnderlyingType => UnderlyingType;

    public MethodSymbol? Invoke { get; set; }

    public override MethodSymbol? DelegateInvoke => Invoke;

    /// <summary>For a struct that declares none without parameters, also the one that gives the default value.</summary>
    public override ImmutableArray<MethodSymbol> Constructors =>
        kind == TypeKind.Struct && !_constructors.Exists(c => c.Parameters.IsEmpty)
            ? [.. _constructors, _default ??= new DefaultConstructorSymbol(this)]
            : [.. _constructors];

    public override ImmutableArray<PropertySymbol> Indexers => [.. _indexers];

    /// <summary>The static constructor or the one made for static initializers; null where there is none.</summary>
    public SourceMethodSymbol? StaticConstructor { get; set; }

    public IReadOnlyList<SourceTypeSymbol> NestedTypes => _nestedTypes;

    /// <summary>Which method of this type implements which interface method, filled when its bodies are bound.</summary>
    public Dictionary<MethodSymbol, MethodSymbol> InterfaceImplementations { get; } = [];

    public override ImmutableArray<NamedTypeSymbol> AllInterfaces
    {
        get
        {
            if (!_allInterfaces.IsDefault)
                return _allInterfaces;
            var found = new List<NamedTypeSymbol>();
            foreach (var declared in DeclaredInterfaces)
                AddWithBases(found, declared);
            if (DeclaredBase is not null)
            {
                foreach (var inherited in DeclaredBase.AllInterfaces)
                    AddWithBases(found, inherited);
            }

            return [.. found];
        }
    }

    public override ImmutableArray<Symbol> GetMembers() => [.. _members];

    public override ImmutableArray<Symbol> GetMembers(string name) => _membersByName.TryGetValue(name, out var members) ? [.. members] : [];

    public override NamedTypeSymbol? GetNestedType(string name, int arity) => _nestedTypes.Find(t => t.Name == name && t.Arity == arity);

    public void SetTypeParameters(ImmutableArray<TypeParameterSymbol> own) =>
        _typeParameters = (containingType?.TypeParameters ?? []).AddRange(own);

    public void SealInterfaces() => _allInterfaces = AllInterfaces;

    public void AddNestedType(SourceTypeSymbol type) => _nestedTypes.Add(type);

    public void AddMember(Symbol member)
    {
        _members.Add(member);
        switch (member)
        {
            case MethodSymbol { MethodKind: MethodKind.Constructor } constructor:
                _constructors.Add(constructor);
                return;
            case PropertySymbol { IsIndexer: true } indexer:
                _indexers.Add(indexer);
                break;
        }

        if (!_membersByName.TryGetValue(member.Name, out var sameName))
            _membersByName[member.Name] = sameName = [];
        sameName.Add(member);
    }

    private protected void RemoveMember(Symbol member)
    {
        _members.Remove(member);
        if (_membersByName.TryGetValue(member.Name, out var sameName)) sameName.Remove(member);
    }

    private static void AddWithBases(List<NamedTypeSymbol> found, NamedTypeSymbol type)
    {
        if (found.Contains(type))
            return;
        found.Add(type);
        foreach (var inherited in type.AllInterfaces)
        {
            if (!found.Contains(inherited))
                found.Add(inherited);
        }
    }
}

[Flags]
internal enum TypeModifiers
{
    None = 0,
    Static = 1,
    Sealed = 2,
    Abstract = 4,
    Record = 8,
    ReadOnly = 16,
    Ref = 32,
}

/// <summary>
/// One cell as a class: session variables are its static fields, functions at the top its static methods, declared types nested in it.
/// </summary>
internal sealed class SubmissionTypeSymbol(string name, SubmissionTypeSymbol? previous) : SourceTypeSymbol(name, TypeKind.Class, null, null)
{
    private readonly Dictionary<TextSpan, SourceFieldSymbol> _variables = [];

    /// <summary>The cell before; names not found here are looked for there.</summary>
    public SubmissionTypeSymbol? Previous { get; } = previous;

    /// <summary>The session variable whose name stands at a place of the cell; null where none does.</summary>
    public SourceFieldSymbol? FindVariable(TextSpan span) => _variables.GetValueOrDefault(span);

    /// <summary>Takes back a variable that the cell did not come to, because it failed before: its name means what it meant earlier.</summary>
    public void RemoveVariable(SourceFieldSymbol variable)
    {
        _variables.Remove(variable.Span);
        RemoveMember(variable);
    }

    public void AddVariable(SourceFieldSymbol variable)
    {
        _variables[variable.Span] = variable;
        AddMember(variable);
    }
}
