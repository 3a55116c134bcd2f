using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>An argument as it was bound, not yet converted.</summary>
/// <param name="Value">For <c>ref</c> and <c>out</c> a variable.</param>
/// <param name="Syntax">Where errors about it are reported.</param>
/// <param name="RefKind">The keyword before it.</param>
/// <param name="Name">The parameter it names.</param>
internal sealed record CallArgument(BoundExpression Value, SyntaxNode Syntax, RefKind RefKind = RefKind.None, SyntaxToken? Name = null);

/// <summary>The arguments of one call, in the order of the code.</summary>
internal sealed class CallArguments(ImmutableArray<CallArgument> items)
{
    public static CallArguments None { get; } = new([]);

    public ImmutableArray<CallArgument> Items => items;

    public int Count => items.Length;

    public CallArgument this[int index] => items[index];

    public bool HasErrors => items.Any(a => a.Value.HasErrors);

    /// <summary>These with a receiver before them, as an extension method takes it.</summary>
    public CallArguments After(BoundExpression receiver) => new(items.Insert(0, new CallArgument(receiver, receiver.Syntax)));

    public static CallArguments Of(IEnumerable<BoundExpression> values) => new([.. values.Select(v => new CallArgument(v, v.Syntax))]);
}
