using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Analytics.Scripting.Symbols;

internal sealed class MetadataFieldSymbol(FieldInfo info, MetadataTypeSymbol containingType) : FieldSymbol
{
    private TypeSymbol? _type;
    private ConstantValue? _value;

    public FieldInfo RuntimeField => info;

    public override NamedTypeSymbol ContainingType => containingType;

    public override string Name => info.Name;

    public override TypeSymbol Type => _type ??= containingType.IsEnum && info.IsStatic ? containingType : MetadataTypes.OfSignature(info.FieldType, info);

    public override Accessibility Accessibility => info.IsPublic ? Accessibility.Public
        : info.IsFamily ? Accessibility.Protected
        : info.IsFamilyOrAssembly ? Accessibility.ProtectedOrInternal
        : Accessibility.Private;

    public override bool IsStatic => info.IsStatic;

    public override bool IsReadOnly => info.IsInitOnly;

    public override bool IsConst => info.IsLiteral || DecimalConstant is not null;

    public override bool IsRequired => info.IsDefined(typeof(RequiredMemberAttribute), false);

    public override bool IsVolatile => info.GetRequiredCustomModifiers().Contains(typeof(IsVolatile));

    public override ConstantValue? ConstantValue =>
        _value ??= info.IsLiteral ? new ConstantValue(info.GetRawConstantValue()) : DecimalConstant is { } value ? new ConstantValue(value) : null;

    public override string? ObsoleteError => MetadataAttributes.ObsoleteError(info);

    private decimal? DecimalConstant =>
        info.IsStatic && info.IsInitOnly && info.FieldType == typeof(decimal) ? info.GetCustomAttribute<DecimalConstantAttribute>()?.Value : null;
}

internal sealed class MetadataPropertySymbol(PropertyInfo property, MetadataTypeSymbol containingType) : PropertySymbol
{
    private TypeSymbol? _type;
    private ImmutableArray<ParameterSymbol> _parameters;

    public PropertyInfo RuntimeProperty => property;

    public override NamedTypeSymbol ContainingType => containingType;

    public override string Name => property.Name;

    public override TypeSymbol Type => _type ??= MetadataTypes.OfSignature(property.PropertyType, property);

    public override RefKind RefKind => Getter?.ReturnRefKind ?? RefKind.None;

    public override ImmutableArray<ParameterSymbol> Parameters
    {
        get
        {
            if (_parameters.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _parameters, [.. property.GetIndexParameters().Select(p => new MetadataParameterSymbol(p))]);
            return _parameters;
        }
    }

    public override MethodSymbol? Getter => Accessor(property.GetMethod);

    public override MethodSymbol? Setter => Accessor(property.SetMethod);

    public override Accessibility Accessibility =>
        (Accessibility)Math.Max((int)(Getter?.Accessibility ?? 0), (int)(Setter?.Accessibility ?? 0));

    public override bool IsStatic => (property.GetMethod ?? property.SetMethod)!.IsStatic;

    public override bool IsOverride => (Getter ?? Setter)?.IsOverride == true;

    public override bool IsRequired => property.IsDefined(typeof(RequiredMemberAttribute), false);

    public override string? ObsoleteError => MetadataAttributes.ObsoleteError(property);

    private MethodSymbol? Accessor(MethodInfo? method) =>
        method is not null && MetadataTypes.IsVisible(method) ? (MethodSymbol)containingType.Of(method) : null;
}

internal sealed class MetadataEventSymbol(EventInfo @event, MetadataTypeSymbol containingType) : EventSymbol
{
    public EventInfo RuntimeEvent => @event;

    public override NamedTypeSymbol ContainingType => containingType;

    public override string Name => @event.Name;

    public override TypeSymbol Type => MetadataTypes.Of(@event.EventHandlerType!);

    public override MethodSymbol? Adder => @event.AddMethod is { } method ? (MethodSymbol)containingType.Of(method) : null;

    public override MethodSymbol? Remover => @event.RemoveMethod is { } method ? (MethodSymbol)containingType.Of(method) : null;

    public override Accessibility Accessibility => Adder?.Accessibility ?? Accessibility.Private;

    public override bool IsStatic => @event.AddMethod?.IsStatic == true;
}
