using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Analytics.Scripting.Symbols;

/// <summary>A method or constructor of a loaded assembly, as its type declares it.</summary>
internal sealed class MetadataMethodSymbol(MethodBase method, MetadataTypeSymbol containingType) : MethodSymbol
{
    private ImmutableArray<ParameterSymbol> _parameters;
    private ImmutableArray<TypeParameterSymbol> _typeParameters;
    private TypeSymbol? _returnType;
    private Fact _isExtension;
    private Fact _isUnsupported;
    private object? _priority;

    public MethodBase RuntimeMethod => method;

    public override NamedTypeSymbol ContainingType => containingType;

    public override string Name => method.Name;

    public override MethodKind MethodKind =>
        method is ConstructorInfo ? MethodKind.Constructor
        : !method.IsSpecialName ? (containingType.IsDelegate && Name == "Invoke" ? MethodKind.DelegateInvoke : MethodKind.Ordinary)
        : Name.StartsWith("op_", StringComparison.Ordinal) || Name.Contains(".op_", StringComparison.Ordinal) ? MethodKind.Operator
        : MethodKind.Accessor;

    public override ImmutableArray<ParameterSymbol> Parameters
    {
        get
        {
            if (_parameters.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _parameters, [.. method.GetParameters().Select(p => new MetadataParameterSymbol(p))]);
            return _parameters;
        }
    }

    public override TypeSymbol ReturnType => _returnType ??=
        method is MethodInfo info ? MetadataTypes.OfSignature(info.ReturnType, info.ReturnParameter) : CoreTypes.Void;

    public override RefKind ReturnRefKind =>
        method is not MethodInfo { ReturnType.IsByRef: true } info ? RefKind.None
        : info.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? RefKind.RefReadOnly
        : RefKind.Ref;

    public override ImmutableArray<TypeParameterSymbol> TypeParameters
    {
        get
        {
            if (_typeParameters.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(
                    ref _typeParameters,
                    method.IsGenericMethodDefinition ? [.. method.GetGenericArguments().Select(t => (TypeParameterSymbol)MetadataTypes.Of(t))] : []);
            }

            return _typeParameters;
        }
    }

    public override Accessibility Accessibility =>
        method.IsPublic ? Accessibility.Public
        : method.IsFamily ? Accessibility.Protected
        : method.IsFamilyOrAssembly ? Accessibility.ProtectedOrInternal
        : method.IsFamilyAndAssembly ? Accessibility.ProtectedAndInternal
        : method.IsAssembly ? Accessibility.Internal
        : Accessibility.Private;

    public override bool IsStatic => method.IsStatic;

    public override bool IsAbstract => method.IsAbstract;

    public override bool IsVirtual => method.IsVirtual && !method.IsFinal;

    public override bool IsOverride => method.IsVirtual && (method.Attributes & MethodAttributes.VtableLayoutMask) == MethodAttributes.ReuseSlot;

    public override bool IsExtension =>
        _isExtension.IsKnown ? _isExtension.Value : _isExtension.Set(method.IsStatic && method.IsDefined(typeof(ExtensionAttribute), false));

    public override bool IsInitOnly =>
        method is MethodInfo info && info.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    public override bool IsReadOnly => containingType.IsReadOnly || method.IsDefined(typeof(IsReadOnlyAttribute), false);

    public override bool IsUnsupported => _isUnsupported.IsKnown ? _isUnsupported.Value : _isUnsupported.Set(
        (method.CallingConvention & CallingConventions.VarArgs) != 0
        || method.GetParameters().Any(p => IsPointer(p.ParameterType)) || (method is MethodInfo info && IsPointer(info.ReturnType)));

    public override int Priority => (int)(_priority ??= MetadataAttributes.Priority(method));

    public override string? ObsoleteError => MetadataAttributes.ObsoleteError(method);

    public override MethodSymbol Construct(ImmutableArray<TypeSymbol> typeArguments) =>
        new SubstitutedMethodSymbol(this, containingType, typeArguments, TypeMap.Empty);

    private static bool IsPointer(Type type) =>
        type.IsPointer || type.IsFunctionPointer || (type.HasElementType && IsPointer(type.GetElementType()!));
}

/// <summary>The parameterless constructor that every struct has, whether or not it is declared: it yields the default value.</summary>
internal sealed class DefaultConstructorSymbol(NamedTypeSymbol containingType) : MethodSymbol
{
    public override NamedTypeSymbol ContainingType => containingType;

    public override string Name => ".ctor";

    public override MethodKind MethodKind => MethodKind.Constructor;

    public override ImmutableArray<ParameterSymbol> Parameters => [];

    public override TypeSymbol ReturnType => CoreTypes.Void;

    public override MethodSymbol Construct(ImmutableArray<TypeSymbol> typeArguments) => this;
}
