using System.Reflection;
using System.Runtime.CompilerServices;

namespace Analytics.Scripting.Symbols;

/// <summary>Reads the attributes that mean something to the language, without running attribute constructors.</summary>
internal static class MetadataAttributes
{
    public static string?[]? TupleNames(ICustomAttributeProvider provider)
    {
        if (Find(provider, "System.Runtime.CompilerServices.TupleElementNamesAttribute") is not { ConstructorArguments: [{ Value: IReadOnlyList<CustomAttributeTypedArgument> names }] })
            return null;
        return [.. names.Select(n => (string?)n.Value)];
    }

    /// <summary>
    /// The message of an ObsoleteAttribute that makes use an error, or null. Those that only keep older compilers away from ref structs and
    /// required members stand beside a CompilerFeatureRequiredAttribute, and do not count.
    /// </summary>
    public static string? ObsoleteError(ICustomAttributeProvider provider)
    {
        // Asked at every use of a member; whether there is such an attribute at all is found much faster than what it says.
        if (!provider.IsDefined(typeof(ObsoleteAttribute), false))
            return null;
        if (Find(provider, "System.ObsoleteAttribute") is not { ConstructorArguments: [{ Value: var message }, { Value: true }] })
            return null;
        return Has(provider, "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute") || provider is Type { IsByRefLike: true } ? null : message as string ?? "";
    }

    public static int Priority(ICustomAttributeProvider provider) =>
        provider.IsDefined(typeof(OverloadResolutionPriorityAttribute), false) && Find(provider, "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute") is { ConstructorArguments: [{ Value: int priority }] } ? priority : 0;

    public static bool Has(ICustomAttributeProvider provider, string fullName) => Find(provider, fullName) is not null;

    public static CustomAttributeData? Find(ICustomAttributeProvider provider, string fullName)
    {
        foreach (var attribute in Read(provider))
        {
            if (attribute.AttributeType.FullName == fullName)
                return attribute;
        }

        return null;
    }

    private static IList<CustomAttributeData> Read(ICustomAttributeProvider provider) => provider switch
    {
        MemberInfo member => member.GetCustomAttributesData(),
        ParameterInfo parameter => parameter.GetCustomAttributesData(),
        _ => [],
    };
}
