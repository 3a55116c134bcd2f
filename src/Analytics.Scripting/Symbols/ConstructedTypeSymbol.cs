using System.Collections.Immutable;

namespace Analytics.Scripting.Symbols;

/// <summary>A generic type over type arguments; its members are the definition's, substituted when asked for.</summary>
internal sealed class ConstructedTypeSymbol(NamedTypeSymbol definition, ImmutableArray<TypeSymbol> typeArguments) : NamedTypeSymbol
{
    private readonly Dictionary<string, MemberList> _membersByName = [];
    private ImmutableArray<NamedTypeSymbol> _interfaces;
    private ImmutableArray<MethodSymbol> _constructors;
    private ImmutableArray<PropertySymbol> _indexers;
    private TypeSymbol? _base;
    private MethodSymbol? _invoke;

    public TypeMap Map { get; } = new(definition.TypeParameters, typeArguments);

    public override NamedTypeSymbol Definition => definition;

    public override ImmutableArray<TypeParameterSymbol> TypeParameters => definition.TypeParameters;

    public override ImmutableArray<TypeSymbol> TypeArguments => typeArguments;

    public override string Name => definition.Name;

    public override string Namespace => definition.Namespace;

    public override TypeKind Kind => definition.Kind;

    public override SpecialType SpecialType => definition.SpecialType;

    public override Accessibility Accessibility => definition.Accessibility;

    public override bool IsStatic => definition.IsStatic;

    public override bool IsSealed => definition.IsSealed;

    public override bool IsAbstract => definition.IsAbstract;

    public override bool IsRecord => definition.IsRecord;

    public override bool IsReadOnly => definition.IsReadOnly;

    public override bool IsRefLike => definition.IsRefLike;

    public override string? ObsoleteError => definition.ObsoleteError;

    public override TypeSymbol? EnumUnderlyingType => definition.EnumUnderlyingType;

    public override NamedTypeSymbol? ContainingType =>
        definition.ContainingType is not { } outer ? null
        : outer.TypeParameters.IsEmpty ? outer
        : outer.Construct([.. typeArguments.Take(outer.TypeParameters.Length)]);

    public override TypeSymbol? BaseType => _base ??= definition.BaseType?.Substitute(Map);

    public override ImmutableArray<NamedTypeSymbol> AllInterfaces
    {
        get
        {
            if (_interfaces.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _interfaces, [.. definition.AllInterfaces.Select(i => (NamedTypeSymbol)i.Substitute(Map))]);
            return _interfaces;
        }
    }

    public override MethodSymbol? DelegateInvoke => _invoke ??= definition.DelegateInvoke is { } invoke ? Wrap(invoke) : null;

    public override ImmutableArray<MethodSymbol> Constructors
    {
        get
        {
            if (_constructors.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _constructors, [.. definition.Constructors.Select(Wrap)]);
            return _constructors;
        }
    }

    public override ImmutableArray<PropertySymbol> Indexers
    {
        get
        {
            if (_indexers.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _indexers, [.. definition.Indexers.Select(p => (PropertySymbol)WrapMember(p))]);
            return _indexers;
        }
    }

    public override ImmutableArray<Symbol> GetMembers(string name)
    {
        lock (_membersByName)
        {
            if (!_membersByName.TryGetValue(name, out var members))
                _membersByName[name] = members = new MemberList([.. definition.GetMembers(name).Select(WrapMember)]);
            return members.Members;
        }
    }

    public override ImmutableArray<Symbol> GetMembers() => [.. definition.GetMembers().Select(WrapMember)];

    public override NamedTypeSymbol? GetNestedType(string name, int arity) => definition.GetNestedType(name, arity);

    /// <summary>The member of this type that stands for one of the definition's.</summary>
    public Symbol WrapMember(Symbol member) => member switch
    {
        MethodSymbol method => Wrap(method),
        PropertySymbol property => new SubstitutedPropertySymbol(property, this),
        FieldSymbol field => new SubstitutedFieldSymbol(field, this),
        EventSymbol @event => new SubstitutedEventSymbol(@event, this),
        _ => member,
    };

    private SubstitutedMethodSymbol Wrap(MethodSymbol method) => new(method, this, [], Map);
}
