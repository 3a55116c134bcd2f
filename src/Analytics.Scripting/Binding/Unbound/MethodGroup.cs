using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Methods of one name, before arguments or a delegate type choose among them.</summary>
/// <param name="syntax">The name with its receiver.</param>
/// <param name="receiver">The value before the dot; null where there is none or a type stands there.</param>
/// <param name="name">The methods' name.</param>
/// <param name="candidates">Those found on the type, the most derived first; extension methods are looked for when these do not do.</param>
/// <param name="typeArguments">Those given in the code.</param>
internal sealed class MethodGroup(
    SyntaxNode syntax, BoundExpression? receiver, string name, ImmutableArray<MemberCandidate> candidates, ImmutableArray<TypeSymbol> typeArguments)
    : BoundExpression(syntax, PseudoTypeSymbol.MethodGroup)
{
    public BoundExpression? Receiver => receiver;

    public string Name => name;

    public ImmutableArray<MemberCandidate> Candidates => candidates;

    public ImmutableArray<TypeSymbol> TypeArguments => typeArguments;

    /// <summary>Whether what stands before the dot could be the type as well as the value.</summary>
    public bool MayBeStatic { get; init; }

    /// <summary>No dot: the receiver, if a method needs one, is <c>this</c>.</summary>
    public bool IsSimpleName { get; init; }

    /// <summary>For static methods of a type parameter.</summary>
    public TypeSymbol? ConstrainedTo { get; init; }

    /// <summary>Where extension methods are looked for.</summary>
    public required Binder Binder { get; init; }
}

/// <summary>A member and the type that counts as its declarer: for an override, that of the method it replaces.</summary>
internal sealed record MemberCandidate(Symbol Member, TypeSymbol DeclaringType);

/// <summary>What a method group means for one delegate type.</summary>
internal sealed record MethodGroupResult(MethodSymbol Method, BoundExpression? Receiver, bool IsExtension)
{
    /// <summary>Whether it takes what the delegate passes without a conversion.</summary>
    public bool Passes { get; init; } = true;
}
