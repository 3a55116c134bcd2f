using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Analytics.Scripting.Symbols;

/// <summary>A method of a constructed type, or a generic method over type arguments, or both.</summary>
internal sealed class SubstitutedMethodSymbol(
    MethodSymbol definition, NamedTypeSymbol? containingType, ImmutableArray<TypeSymbol> typeArguments, TypeMap containingMap) : MethodSymbol
{
    private readonly TypeMap _map = typeArguments.IsEmpty ? containingMap : containingMap.With(definition.TypeParameters, typeArguments);
    private ImmutableArray<ParameterSymbol> _parameters;
    private TypeSymbol? _returnType;

    public override MethodSymbol Definition => definition;

    public override NamedTypeSymbol? ContainingType => containingType;

    public override ImmutableArray<TypeSymbol> TypeArguments => typeArguments;

    /// <summary>What stands for the definition's type parameters, those of its type included.</summary>
    public TypeMap Map => _map;

    public override string Name => definition.Name;

    public override MethodKind MethodKind => definition.MethodKind;

    public override ImmutableArray<TypeParameterSymbol> TypeParameters => definition.TypeParameters;

    public override ImmutableArray<ParameterSymbol> Parameters
    {
        get
        {
            if (_parameters.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _parameters, [.. definition.Parameters.Select(p => new SubstitutedParameterSymbol(p, _map))]);
            return _parameters;
        }
    }

    public override TypeSymbol ReturnType => _returnType ??= definition.ReturnType.Substitute(_map);

    public override RefKind ReturnRefKind => definition.ReturnRefKind;

    public override Accessibility Accessibility => definition.Accessibility;

    public override bool IsStatic => definition.IsStatic;

    public override bool IsExtension => definition.IsExtension;

    public override bool IsAbstract => definition.IsAbstract;

    public override bool IsVirtual => definition.IsVirtual;

    public override bool IsOverride => definition.IsOverride;

    public override bool IsInitOnly => definition.IsInitOnly;

    public override bool IsAsync => definition.IsAsync;

    public override bool IsIterator => definition.IsIterator;

    public override bool IsReadOnly => definition.IsReadOnly;

    public override bool IsUnsupported => definition.IsUnsupported;

    public override int Priority => definition.Priority;

    public override string? ObsoleteError => definition.ObsoleteError;

    public override Symbol? AssociatedMember => definition.AssociatedMember;

    public override MethodSymbol Construct(ImmutableArray<TypeSymbol> typeArguments) =>
        new SubstitutedMethodSymbol(definition, ContainingType, typeArguments, containingMap);

    public override MethodSymbol Substitute(TypeMap map)
    {
        var type = (NamedTypeSymbol?)ContainingType?.Substitute(map);
        var arguments = map.Substitute(TypeArguments, out var changed);
        if (!changed && ReferenceEquals(type, ContainingType))
            return this;
        return new SubstitutedMethodSymbol(definition, type, arguments, type is ConstructedTypeSymbol constructed ? constructed.Map
            : type is TupleTypeSymbol tuple ? tuple.Underlying.Map : containingMap);
    }

    public override bool Equals(object? obj) =>
        obj is SubstitutedMethodSymbol other && ReferenceEquals(other.Definition, definition)
        && other.ContainingType == ContainingType && other.TypeArguments.SequenceEqual(typeArguments);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(definition), ContainingType, typeArguments.Length);
}

internal sealed class SubstitutedParameterSymbol(ParameterSymbol definition, TypeMap map) : ParameterSymbol
{
    private TypeSymbol? _type;

    public override string Name => definition.Name;

    public override int Ordinal => definition.Ordinal;

    public override TypeSymbol Type => _type ??= definition.Type.Substitute(map);

    public override RefKind RefKind => definition.RefKind;

    public override bool IsParams => definition.IsParams;

    public override bool IsOptional => definition.IsOptional;

    public override ConstantValue? Default => definition.Default;

    public override CallerInfo CallerInfo => definition.CallerInfo;

    public override bool IsScoped => definition.IsScoped;

    public override string? CallerArgument => definition.CallerArgument;

    public override IReadOnlyList<string>? HandlerArguments => definition.HandlerArguments;
}

internal sealed class SubstitutedFieldSymbol(FieldSymbol definition, ConstructedTypeSymbol containingType) : FieldSymbol
{
    private TypeSymbol? _type;

    public override FieldSymbol Definition => definition;

    public override NamedTypeSymbol ContainingType => containingType;

    public override string Name => definition.Name;

    public override TypeSymbol Type => _type ??= definition.Type.Substitute(containingType.Map);

    public override Accessibility Accessibility => definition.Accessibility;

    public override bool IsStatic => definition.IsStatic;

    public override bool IsReadOnly => definition.IsReadOnly;

    public override bool IsConst => definition.IsConst;

    public override bool IsRequired => definition.IsRequired;

    public override bool IsVolatile => definition.IsVolatile;

    public override ConstantValue? ConstantValue => definition.ConstantValue;

    public override string? ObsoleteError => definition.ObsoleteError;

    public override bool Equals(object? obj) =>
        obj is SubstitutedFieldSymbol other && ReferenceEquals(other.Definition, definition) && other.ContainingType == ContainingType;

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(definition), containingType);
}

internal sealed class SubstitutedPropertySymbol(PropertySymbol definition, ConstructedTypeSymbol containingType) : PropertySymbol
{
    private ImmutableArray<ParameterSymbol> _parameters;
    private TypeSymbol? _type;
    private MethodSymbol? _getter;
    private MethodSymbol? _setter;

    public override PropertySymbol Definition => definition;

    public override NamedTypeSymbol ContainingType => containingType;

    public override string Name => definition.Name;

    public override TypeSymbol Type => _type ??= definition.Type.Substitute(containingType.Map);

    public override RefKind RefKind => definition.RefKind;

    public override ImmutableArray<ParameterSymbol> Parameters
    {
        get
        {
            if (_parameters.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _parameters, [.. definition.Parameters.Select(p => new SubstitutedParameterSymbol(p, containingType.Map))]);
            return _parameters;
        }
    }

    public override MethodSymbol? Getter => _getter ??= Wrap(definition.Getter);

    public override MethodSymbol? Setter => _setter ??= Wrap(definition.Setter);

    public override Accessibility Accessibility => definition.Accessibility;

    public override bool IsStatic => definition.IsStatic;

    public override bool IsRequired => definition.IsRequired;

    public override bool IsOverride => definition.IsOverride;

    public override string? ObsoleteError => definition.ObsoleteError;

    public override bool Equals(object? obj) =>
        obj is SubstitutedPropertySymbol other && ReferenceEquals(other.Definition, definition) && other.ContainingType == ContainingType;

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(definition), containingType);

    private MethodSymbol? Wrap(MethodSymbol? method) => method is null ? null : (MethodSymbol)containingType.WrapMember(method);
}

internal sealed class SubstitutedEventSymbol(EventSymbol definition, ConstructedTypeSymbol containingType) : EventSymbol
{
    public override EventSymbol Definition => definition;

    public override NamedTypeSymbol ContainingType => containingType;

    public override string Name => definition.Name;

    public override TypeSymbol Type => definition.Type.Substitute(containingType.Map);

    public override MethodSymbol? Adder => Wrap(definition.Adder);

    public override MethodSymbol? Remover => Wrap(definition.Remover);

    public override FieldSymbol? BackingField =>
        definition.BackingField is { } backing ? (FieldSymbol)containingType.WrapMember(backing) : null;

    public override Accessibility Accessibility => definition.Accessibility;

    public override bool IsStatic => definition.IsStatic;

    private MethodSymbol? Wrap(MethodSymbol? method) => method is null ? null : (MethodSymbol)containingType.WrapMember(method);
}
