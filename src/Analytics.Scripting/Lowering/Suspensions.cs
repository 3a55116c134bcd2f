using Analytics.Scripting.Bound;

namespace Analytics.Scripting.Lowering;

/// <summary>
/// Tells which code must begin with an empty evaluation stack: what awaits or yields, since the stack does not survive that, and what
/// needs a try block within an expression.
/// </summary>
internal sealed class Suspensions(FunctionNode function)
{
    private readonly Dictionary<BoundNode, bool> _needsEmptyStack = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoundNode, bool> _suspends = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether nothing may be on the stack when this is evaluated.</summary>
    public bool NeedsEmptyStack(BoundNode? node) =>
        node is not null && (function.HasAwait || function.HasGuardedSpread)
        && Find(node, _needsEmptyStack, n => IsSuspension(n) || n is BoundCollectionElement { Enumeration.GetEnumerator: not null });

    /// <summary>Whether the function may be left and entered again within this.</summary>
    public bool Suspends(BoundNode? node) =>
        node is not null && (function.HasAwait || function.HasYield) && Find(node, _suspends, IsSuspension);

    private static bool IsSuspension(BoundNode node) =>
        node is BoundAwait or BoundYieldReturn or BoundForEach { Info.MoveNextAwait: not null } or BoundUsing { Dispose.Await: not null };

    private static bool Find(BoundNode node, Dictionary<BoundNode, bool> known, Func<BoundNode, bool> isOne)
    {
        if (known.TryGetValue(node, out var found)) return found;
        found = isOne(node);
        if (!found && node is not (BoundLambda or BoundLocalFunction))
            BoundChildren.ForEach(node, child => found = found || Find(child, known, isOne));
        known[node] = found;
        return found;
    }
}
