using System.Collections.Immutable;

namespace Analytics.Scripting.Symbols;

/// <summary>An attribute on a declaration, to be written into metadata.</summary>
/// <param name="Constructor">The constructor of the attribute's class.</param>
/// <param name="Arguments">One for each of its parameters.</param>
/// <param name="Named">The fields and properties set by name, in the order written.</param>
internal sealed record AppliedAttribute(
    MethodSymbol Constructor, ImmutableArray<AttributeValue> Arguments, ImmutableArray<(Symbol Member, AttributeValue Value)> Named);

/// <summary>An argument of an attribute.</summary>
/// <param name="Type">Its own type, which may be more special than the parameter's.</param>
/// <param name="Value">
/// Null, a boxed bool, char or number, a string, a <see cref="TypeSymbol"/>, or the elements of an array as an immutable array of values. The
/// value of an enum is that of its underlying type.
/// </param>
internal sealed record AttributeValue(TypeSymbol Type, object? Value);
