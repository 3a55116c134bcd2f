using System.Reflection;
using System.Runtime.CompilerServices;

namespace Analytics.Scripting.Symbols;

/// <summary>From run-time types to symbols. There is one symbol for each type definition and type parameter.</summary>
internal static class MetadataTypes
{
    private static readonly ConditionalWeakTable<Type, TypeSymbol> Known = [];

    /// <summary>
    /// The symbols of types that cells declared: once created, their run-time types must lead back to the very symbols they came from.
    /// </summary>
    public static void Register(Type runtimeType, TypeSymbol symbol) => Known.AddOrUpdate(runtimeType, symbol);

    public static TypeSymbol Of(Type type)
    {
        if (Known.TryGetValue(type, out var known))
            return known;
        if (type.IsArray)
            return new ArrayTypeSymbol(Of(type.GetElementType()!), type.GetArrayRank());
        if (type.IsByRef)
            return Of(type.GetElementType()!);
        if (type.IsPointer || type.IsFunctionPointer)
            return new PointerTypeSymbol(type.ToString());
        if (type.IsGenericParameter)
            return Known.GetValue(type, static t => new MetadataTypeParameterSymbol(t));
        if (type.IsConstructedGenericType)
        {
            var definition = (NamedTypeSymbol)Of(type.GetGenericTypeDefinition());
            return definition.Construct([.. type.GetGenericArguments().Select(Of)]);
        }

        return Known.GetValue(type, static t => new MetadataTypeSymbol(t));
    }

    /// <summary>The symbol of a named type that is not constructed.</summary>
    public static NamedTypeSymbol Named(Type type) => (NamedTypeSymbol)Of(type);

    /// <summary>The type of a parameter, return value, field or property, with the tuple names written beside it in metadata.</summary>
    public static TypeSymbol OfSignature(Type type, ICustomAttributeProvider attributes)
    {
        var symbol = Of(type);
        return MentionsTuple(type) ? TupleNames.Apply(symbol, MetadataAttributes.TupleNames(attributes)) : symbol;
    }

    /// <summary>Private and internal members of other assemblies do not exist for cells.</summary>
    public static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => (property.GetMethod is { } get && IsVisible(get)) || (property.SetMethod is { } set && IsVisible(set)),
        EventInfo @event => @event.AddMethod is { } add && IsVisible(add),
        Type type => type.IsPublic || type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem,
        _ => false,
    };

    private static bool MentionsTuple(Type type)
    {
        if (type.HasElementType)
            return MentionsTuple(type.GetElementType()!);
        if (!type.IsConstructedGenericType)
            return false;
        if (type.IsValueType && type.Namespace == "System" && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal))
            return true;
        foreach (var argument in type.GenericTypeArguments)
        {
            if (MentionsTuple(argument))
                return true;
        }

        return false;
    }
}
