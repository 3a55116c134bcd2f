using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>
/// The run-time counterparts of symbols, as seen from one method: its type parameters say what type parameters mean there.
/// This is the one place that knows how members of generic types over unfinished types are named (by TypeBuilder's static methods).
/// </summary>
internal sealed class RuntimeScope(SessionModule module, ImmutableDictionary<TypeParameterSymbol, Type> typeParameters)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Type RuntimeTypeClass = typeof(object).GetType();

    public SessionModule Module => module;

    /// <summary>What the type parameters in sight stand for.</summary>
    public ImmutableDictionary<TypeParameterSymbol, Type> TypeParameters => typeParameters;

    public RuntimeScope With(IEnumerable<TypeParameterSymbol> symbols, IReadOnlyList<Type> types) =>
        new(module, typeParameters.SetItems(symbols.Select((p, i) => KeyValuePair.Create(p, types[i]))));

    public Type Of(TypeSymbol type) => type switch
    {
        MetadataTypeSymbol metadata => OverParameters(metadata, metadata.RuntimeType),
        SourceTypeSymbol source => OverParameters(source, Definition(source)),
        TupleTypeSymbol tuple => Of(tuple.Underlying),
        ConstructedTypeSymbol constructed => Definition(constructed.Definition).MakeGenericType(Of(constructed.TypeArguments)),
        ArrayTypeSymbol { IsVector: true } array => Of(array.ElementType).MakeArrayType(),
        ArrayTypeSymbol array => Of(array.ElementType).MakeArrayType(array.Rank),
        TypeParameterSymbol parameter => OfParameter(parameter),
        AnonymousTypeSymbol anonymous => module.AnonymousTypes.Of(anonymous.PropertyNames).TypeOver(Of(anonymous.PropertyTypes)),
        { Kind: TypeKind.Dynamic } => typeof(object),
        _ => throw new InvalidOperationException($"{type} has no run-time type."),
    };

    public Type[] Of(ImmutableArray<TypeSymbol> types) => [.. types.Select(Of)];

    /// <summary>The type of a parameter, a reference where it is passed by reference.</summary>
    public Type Of(ParameterSymbol parameter) => parameter.RefKind == RefKind.None ? Of(parameter.Type) : Of(parameter.Type).MakeByRefType();

    /// <summary>The type as declared, without type arguments.</summary>
    public static Type Definition(NamedTypeSymbol type) => type.Definition switch
    {
        MetadataTypeSymbol metadata => metadata.RuntimeType,
        SourceTypeSymbol source => source.RuntimeType ?? throw new InvalidOperationException($"{source} has not been defined."),
        _ => throw new InvalidOperationException($"{type} has no definition."),
    };

    public MethodInfo Of(MethodSymbol method)
    {
        if (method is AnonymousGetterSymbol getter) return AnonymousGetter(getter);
        var found = (MethodInfo)OnType(method.ContainingType, DefinitionOf(method));
        return method.TypeArguments.IsEmpty ? found : found.MakeGenericMethod(Of(method.TypeArguments));
    }

    public ConstructorInfo ConstructorOf(MethodSymbol constructor)
    {
        if (constructor is AnonymousConstructorSymbol { ContainingType: AnonymousTypeSymbol type })
        {
            var definition = module.AnonymousTypes.Of(type.PropertyNames);
            return ConstructorOn(definition.TypeOver(Of(type.PropertyTypes)), definition.Constructor);
        }

        return (ConstructorInfo)OnType(constructor.ContainingType, DefinitionOf(constructor));
    }

    public FieldInfo Of(FieldSymbol field)
    {
        var definition = field.Definition switch
        {
            MetadataFieldSymbol metadata => metadata.RuntimeField,
            SourceFieldSymbol source => source.RuntimeField,
            _ => null,
        };
        return FieldOn(Of(field.ContainingType!), definition ?? throw new InvalidOperationException($"{field} has not been defined."));
    }

    /// <summary>A method of a generic type over type arguments, given as its definition has it.</summary>
    public static MethodInfo MethodOn(Type type, MethodInfo definition) =>
        !type.IsConstructedGenericType ? definition
        : IsFinished(type) ? (MethodInfo)MethodBase.GetMethodFromHandle(definition.MethodHandle, type.TypeHandle)!
        : TypeBuilder.GetMethod(type, definition);

    public static ConstructorInfo ConstructorOn(Type type, ConstructorInfo definition) =>
        !type.IsConstructedGenericType ? definition
        : IsFinished(type) ? (ConstructorInfo)MethodBase.GetMethodFromHandle(definition.MethodHandle, type.TypeHandle)!
        : TypeBuilder.GetConstructor(type, definition);

    public static FieldInfo FieldOn(Type type, FieldInfo definition) =>
        !type.IsConstructedGenericType ? definition
        : IsFinished(type) ? type.GetField(definition.Name, Declared)!
        : TypeBuilder.GetField(type, definition);

    /// <summary>A public method of a library's generic type over type arguments, by the name and parameter count it has in the definition.</summary>
    public static MethodInfo MethodOn(Type type, string name, int parameters = 0) => MethodOn(
        type,
        Declaration(type).GetMethods().Single(m => m.Name == name && m.GetParameters().Length == parameters && !m.IsGenericMethod));

    /// <summary>The public constructor of a library's generic type over type arguments that takes these parameters in the definition.</summary>
    public static ConstructorInfo ConstructorOn(Type type, Func<ParameterInfo[], bool> parameters) => ConstructorOn(
        type,
        Declaration(type).GetConstructors().Single(c => parameters(c.GetParameters())));

    /// <summary>Whether values may only be on the stack. Types over unfinished ones cannot be asked themselves.</summary>
    public static bool IsRefLike(Type type) => Declaration(type) is var declared && IsFinished(declared) && declared.IsByRefLike;

    private static Type Declaration(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;

    private static bool IsFinished(Type type) => type.GetType() == RuntimeTypeClass;

    private static MethodBase DefinitionOf(MethodSymbol method) => method.Definition switch
    {
        MetadataMethodSymbol metadata => metadata.RuntimeMethod,
        SourceMethodSymbol { RuntimeMethod: { } built } => built,
        _ => throw new InvalidOperationException($"{method} has not been defined."),
    };

    private MethodInfo AnonymousGetter(AnonymousGetterSymbol getter)
    {
        var type = (AnonymousTypeSymbol)getter.ContainingType;
        var definition = module.AnonymousTypes.Of(type.PropertyNames);
        return MethodOn(definition.TypeOver(Of(type.PropertyTypes)), definition.Getters[getter.Property.Ordinal]);
    }

    private MethodBase OnType(NamedTypeSymbol? type, MethodBase definition)
    {
        if (type is null || type.TypeParameters.IsEmpty) return definition;
        var over = Of(type);
        return definition is ConstructorInfo constructor ? ConstructorOn(over, constructor) : MethodOn(over, (MethodInfo)definition);
    }

    /// <summary>Inside a generic type its bare name means the type over its own parameters, which metadata must spell out.</summary>
    private Type OverParameters(NamedTypeSymbol symbol, Type definition) =>
        symbol.TypeParameters.IsEmpty || !typeParameters.ContainsKey(symbol.TypeParameters[0])
            ? definition
            : definition.MakeGenericType(Of(symbol.TypeArguments));

    private Type OfParameter(TypeParameterSymbol parameter) =>
        typeParameters.TryGetValue(parameter, out var type) ? type
        : parameter is MetadataTypeParameterSymbol metadata ? metadata.RuntimeType
        : ((SourceTypeParameterSymbol)parameter).RuntimeType ?? throw new InvalidOperationException($"{parameter} is not in sight here.");
}
