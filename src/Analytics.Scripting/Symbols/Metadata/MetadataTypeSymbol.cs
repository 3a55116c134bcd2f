using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Analytics.Scripting.Symbols;

/// <summary>A type of a loaded assembly, as declared: never a constructed generic type. Everything is read when first asked for.</summary>
internal sealed class MetadataTypeSymbol : NamedTypeSymbol
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly Dictionary<string, MemberList> _membersByName = new(StringComparer.Ordinal);
    private readonly Dictionary<MemberInfo, Symbol> _members = [];
    private readonly string _name;
    private ImmutableArray<TypeParameterSymbol> _typeParameters;
    private ImmutableArray<NamedTypeSymbol> _interfaces;
    private ImmutableArray<MethodSymbol> _constructors;
    private ImmutableArray<MethodSymbol> _extensions;
    private ImmutableArray<PropertySymbol> _indexers;
    private TypeSymbol? _base;
    private Fact _isRecord;
    private Fact _hasRequiredMembers;
    private Fact _isStringHandler;
    private Tuple<Type?, string?>? _collectionBuilder;

    internal MetadataTypeSymbol(Type type)
    {
        RuntimeType = type;
        SpecialType = SpecialTypes.Of(type);
        Kind = type.IsInterface ? TypeKind.Interface
            : type.IsEnum ? TypeKind.Enum
            : type.IsValueType ? TypeKind.Struct
            : type.BaseType == typeof(MulticastDelegate) ? TypeKind.Delegate
            : TypeKind.Class;
        var tick = type.Name.LastIndexOf('`');
        _name = tick < 0 ? type.Name : type.Name[..tick];
    }

    /// <summary>For a generic type, its definition.</summary>
    public Type RuntimeType { get; }

    public override NamedTypeSymbol Definition => this;

    public override TypeKind Kind { get; }

    public override SpecialType SpecialType { get; }

    public override string Name => _name;

    public override string Namespace => RuntimeType.Namespace ?? "";

    public override bool IsSealed => RuntimeType.IsSealed;

    public override bool IsAbstract => RuntimeType.IsAbstract;

    public override bool IsStatic => RuntimeType is { IsAbstract: true, IsSealed: true };

    public override bool IsRefLike => RuntimeType.IsByRefLike;

    public override bool IsReadOnly => RuntimeType.IsDefined(typeof(IsReadOnlyAttribute), false);

    public override bool IsRecord => _isRecord.IsKnown ? _isRecord.Value : _isRecord.Set(Kind switch
    {
        TypeKind.Class => GetMembers("<Clone>$").Length > 0,
        TypeKind.Struct => GetMembers("PrintMembers").Length > 0,
        _ => false,
    });

    public override string? ObsoleteError => MetadataAttributes.ObsoleteError(RuntimeType);

    /// <summary>Whether it declares members that an object initializer must set.</summary>
    public bool HasRequiredMembers => _hasRequiredMembers.IsKnown
        ? _hasRequiredMembers.Value
        : _hasRequiredMembers.Set(MetadataAttributes.Has(RuntimeType, "System.Runtime.CompilerServices.RequiredMemberAttribute"));

    /// <summary>Whether interpolated strings can be given to it piece by piece.</summary>
    public bool IsStringHandler => _isStringHandler.IsKnown
        ? _isStringHandler.Value
        : _isStringHandler.Set(MetadataAttributes.Has(RuntimeType, "System.Runtime.CompilerServices.InterpolatedStringHandlerAttribute"));

    /// <summary>The type and method that make one of a span of elements, for collection expressions; nulls where none is named.</summary>
    public (Type? Type, string? Name) CollectionBuilder
    {
        get
        {
            // An object: two references could be seen half written by another session.
            var builder = _collectionBuilder ??=
                MetadataAttributes.Find(RuntimeType, "System.Runtime.CompilerServices.CollectionBuilderAttribute") is
                { ConstructorArguments: [{ Value: Type type }, { Value: string name }] } ? new(type, name) : new(null, null);
            return (builder.Item1, builder.Item2);
        }
    }

    public override Accessibility Accessibility => (RuntimeType.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public or TypeAttributes.NestedPublic => Accessibility.Public,
        TypeAttributes.NestedFamily => Accessibility.Protected,
        TypeAttributes.NestedFamORAssem => Accessibility.ProtectedOrInternal,
        TypeAttributes.NestedFamANDAssem => Accessibility.ProtectedAndInternal,
        TypeAttributes.NestedPrivate => Accessibility.Private,
        _ => Accessibility.Internal,
    };

    public override NamedTypeSymbol? ContainingType =>
        RuntimeType.DeclaringType is { } outer ? ((NamedTypeSymbol)MetadataTypes.Of(outer)).Definition : null;

    public override TypeSymbol? EnumUnderlyingType => Kind == TypeKind.Enum ? MetadataTypes.Of(RuntimeType.GetEnumUnderlyingType()) : null;

    public override TypeSymbol? BaseType => _base ??= RuntimeType.BaseType is { } type ? MetadataTypes.Of(type) : null;

    public override ImmutableArray<NamedTypeSymbol> AllInterfaces
    {
        get
        {
            if (_interfaces.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _interfaces, [.. RuntimeType.GetInterfaces().Select(MetadataTypes.Of).OfType<NamedTypeSymbol>()]);
            return _interfaces;
        }
    }

    public override ImmutableArray<TypeParameterSymbol> TypeParameters
    {
        get
        {
            if (_typeParameters.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(
                    ref _typeParameters,
                    RuntimeType.IsGenericTypeDefinition ? [.. RuntimeType.GetGenericArguments().Select(t => (TypeParameterSymbol)MetadataTypes.Of(t))] : []);
            }

            return _typeParameters;
        }
    }

    public override ImmutableArray<TypeSymbol> TypeArguments => ImmutableArray<TypeSymbol>.CastUp(TypeParameters);

    public override MethodSymbol? DelegateInvoke =>
        Kind == TypeKind.Delegate ? (MethodSymbol?)GetMembers("Invoke").FirstOrDefault() : null;

    public override ImmutableArray<MethodSymbol> Constructors
    {
        get
        {
            if (_constructors.IsDefault)
            {
                var found = RuntimeType.GetConstructors(Declared & ~BindingFlags.Static).Where(MetadataTypes.IsVisible).Select(c => (MethodSymbol)Of(c)).ToList();
                if (IsValueType && !found.Any(c => c.Parameters.IsEmpty))
                    found.Add(new DefaultConstructorSymbol(this));
                ImmutableInterlocked.InterlockedInitialize(ref _constructors, [.. found]);
            }

            return _constructors;
        }
    }

    public override ImmutableArray<PropertySymbol> Indexers
    {
        get
        {
            if (_indexers.IsDefault)
            {
                var name = RuntimeType.GetCustomAttribute<DefaultMemberAttribute>(false)?.MemberName;
                if (name is null && RuntimeType.IsDefined(typeof(DefaultMemberAttribute), true))
                    name = RuntimeType.GetCustomAttribute<DefaultMemberAttribute>(true)?.MemberName;
                ImmutableInterlocked.InterlockedInitialize(ref _indexers, name is null ? [] : [.. RuntimeType.GetMember(name, MemberTypes.Property, Declared)
                    .Cast<PropertyInfo>().Where(p => p.GetIndexParameters().Length > 0).Select(p => (PropertySymbol)Of(p))]);
            }

            return _indexers;
        }
    }

    public override ImmutableArray<Symbol> GetMembers(string name)
    {
        lock (_membersByName)
        {
            if (!_membersByName.TryGetValue(name, out var members))
                _membersByName[name] = members = new MemberList([.. Usable(RuntimeType.GetMember(name, ~MemberTypes.NestedType & MemberTypes.All, Declared))]);
            return members.Members;
        }
    }

    public override ImmutableArray<Symbol> GetMembers() => [.. Usable(RuntimeType.GetMembers(Declared))];

    /// <summary>The public extension methods declared here.</summary>
    public ImmutableArray<MethodSymbol> Extensions
    {
        get
        {
            if (_extensions.IsDefault)
                _extensions = [.. GetMembers().OfType<MethodSymbol>().Where(m => m is { IsExtension: true, Accessibility: Accessibility.Public })];
            return _extensions;
        }
    }

    public override NamedTypeSymbol? GetNestedType(string name, int arity)
    {
        var found = RuntimeType.GetNestedType(arity == 0 ? name : $"{name}`{arity}", BindingFlags.Public | BindingFlags.NonPublic);
        return found is null || !MetadataTypes.IsVisible(found) ? null : (NamedTypeSymbol)MetadataTypes.Of(found);
    }

    /// <summary>The symbol of a member that this type declares; always the same for the same member.</summary>
    public Symbol Of(MemberInfo member)
    {
        lock (_members)
        {
            if (_members.TryGetValue(member, out var symbol))
                return symbol;
            return _members[member] = member switch
            {
                MethodBase method => new MetadataMethodSymbol(method, this),
                PropertyInfo property => new MetadataPropertySymbol(property, this),
                FieldInfo field => new MetadataFieldSymbol(field, this),
                EventInfo @event => new MetadataEventSymbol(@event, this),
                _ => throw new ArgumentException($"No symbol for {member}.", nameof(member)),
            };
        }
    }

    private IEnumerable<Symbol> Usable(MemberInfo[] members)
    {
        foreach (var member in members)
        {
            if (member is ConstructorInfo or Type || !MetadataTypes.IsVisible(member))
                continue;
            yield return Of(member);
        }
    }
}
