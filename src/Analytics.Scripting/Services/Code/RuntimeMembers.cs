using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Services;

/// <summary>What symbols of loaded assemblies were made from.</summary>
internal static class RuntimeMembers
{
    // Attributes are slow to read, and each list of members asks about hundreds.
    private static readonly ConditionalWeakTable<MemberInfo, object> Hidden = [];

    /// <summary>The member or type as it is declared; null for what cells declare and for locals.</summary>
    public static MemberInfo? Of(Symbol symbol) => symbol switch
    {
        MethodSymbol { Definition: MetadataMethodSymbol method } => method.RuntimeMethod,
        PropertySymbol { Definition: MetadataPropertySymbol property } => property.RuntimeProperty,
        FieldSymbol { Definition: MetadataFieldSymbol field } => field.RuntimeField,
        EventSymbol { Definition: MetadataEventSymbol @event } => @event.RuntimeEvent,
        NamedTypeSymbol { Definition: MetadataTypeSymbol type } => type.RuntimeType,
        _ => null,
    };

    /// <summary>Whether nobody should start to use it: marked obsolete, or not to be shown by editors.</summary>
    public static bool IsHidden(Symbol symbol) => symbol switch
    {
        SourceMethodSymbol method => IsObsolete(method.Attributes),
        SourceFieldSymbol field => IsObsolete(field.Attributes),
        SourcePropertySymbol property => IsObsolete(property.Attributes),
        SourceTypeSymbol type => IsObsolete(type.Attributes),
        _ => Of(symbol) is { } member && (bool)Hidden.GetValue(member, static m => IsHidden(m)),
    };

    private static bool IsObsolete(IEnumerable<AppliedAttribute> attributes) =>
        attributes.Any(a => a.Constructor.ContainingType is { Name: nameof(ObsoleteAttribute), Namespace: nameof(System) });

    private static bool IsHidden(MemberInfo member) =>
        !CanBeUsed(member)
        || (member.IsDefined(typeof(ObsoleteAttribute), false) && !IsMarkedForOlderCompilers(member))
        || (member.IsDefined(typeof(EditorBrowsableAttribute), false)
            && member.GetCustomAttribute<EditorBrowsableAttribute>(false) is { State: EditorBrowsableState.Never });

    /// <summary>Whether all types that a member mentions are there: a package may lack some that it was built with.</summary>
    private static bool CanBeUsed(MemberInfo member)
    {
        try
        {
            return member switch
            {
                MethodInfo method => method.GetParameters().All(p => p.ParameterType is not null) && method.ReturnType is not null,
                PropertyInfo property => property.PropertyType is not null,
                FieldInfo field => field.FieldType is not null,
                EventInfo @event => @event.EventHandlerType is not null,
                _ => true,
            };
        }
        catch (Exception missing) when (missing is IOException or TypeLoadException or BadImageFormatException)
        {
            return false;
        }
    }

    /// <summary>Ref structs carry an obsolete mark that is not meant for compilers that know what they are.</summary>
    private static bool IsMarkedForOlderCompilers(MemberInfo member) =>
        member is Type { IsByRefLike: true } || MetadataAttributes.Has(member, "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute");
}
