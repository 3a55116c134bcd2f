using System.Collections.Immutable;

namespace Analytics.Scripting.Symbols;

/// <summary>An attribute on a declaration, to be written into metadata.</summary>
/// <param name="Constructor">The constructor of the attribute's class.</param>
/// <param name="Arguments">One for each of its parameters.</param>
/// <param name="Named">The fields and properties set by name, in the order written.</param>
internal sealed record AppliedAttribute(
    MethodSymbol Constructor, ImmutableArray<AttributeValue> Arguments, ImmutableArray<(Symbol Member, AttributeValue Value)> Named)
{
    /// <summary>The class, without the namespace that its name stands for.</summary>
    public bool Is(string @namespace, string name) => Constructor.ContainingType is { ContainingType: null } type && type.Name == name && type.Namespace == @namespace;

    /// <summary>What is set by name; null where it is not.</summary>
    public object? this[string name] => Named.FirstOrDefault(n => n.Member.Name == name).Value?.Value;
}

/// <summary>What attributes of a declaration mean to the compiler.</summary>
internal static class AppliedAttributes
{
    public static AppliedAttribute? Find(this ImmutableArray<AppliedAttribute> attributes, string @namespace, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Is(@namespace, name))
                return attribute;
        }

        return null;
    }

    public static bool IsObsolete(this ImmutableArray<AppliedAttribute> attributes) => attributes.Find("System", "ObsoleteAttribute") is not null;

    /// <summary>The message of an ObsoleteAttribute that makes use an error, or null.</summary>
    public static string? ObsoleteError(this ImmutableArray<AppliedAttribute> attributes) =>
        attributes.Find("System", "ObsoleteAttribute") is { Arguments: [{ Value: var message }, { Value: true }] } ? message as string ?? "" : null;
}

/// <summary>An argument of an attribute.</summary>
/// <param name="Type">Its own type, which may be more special than the parameter's.</param>
/// <param name="Value">
/// Null, a boxed bool, char or number, a string, a <see cref="TypeSymbol"/>, or the elements of an array as an immutable array of values. The
/// value of an enum is that of its underlying type.
/// </param>
internal sealed record AttributeValue(TypeSymbol Type, object? Value);
