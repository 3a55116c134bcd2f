using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>An operator as overload resolution sees it. A unary one has the same type on both sides.</summary>
/// <param name="Left">What the left operand, or the only one, is converted to.</param>
/// <param name="Right">What the right operand is converted to.</param>
/// <param name="Result">The type of the value.</param>
internal sealed record OperatorSignature(TypeSymbol Left, TypeSymbol Right, TypeSymbol Result)
{
    /// <summary>The user-defined operator; null for those of the language.</summary>
    public MethodSymbol? Method { get; init; }

    /// <summary>Made of an operator on the underlying types: nulls give null, or for comparisons false.</summary>
    public bool IsLifted { get; init; }

    public TypeSymbol? ConstrainedTo { get; init; }

    /// <summary>The enum whose values are computed with; operands are taken as its numbers.</summary>
    public TypeSymbol? Enum { get; init; }

    public bool IsReferenceEquality { get; init; }
}

/// <summary>Chooses among operators by the types of their operands.</summary>
internal sealed class OperatorResolution(Binder binder)
{
    private readonly BetterConversion _better = new(binder);

    /// <summary>The best applicable operator; null where none applies or the choice is ambiguous.</summary>
    public OperatorSignature? Best { get; private set; }

    public bool IsAmbiguous { get; private set; }

    public OperatorResolution Resolve(IReadOnlyList<OperatorSignature> signatures, BoundExpression left, BoundExpression? right)
    {
        var applicable = new List<(OperatorSignature Signature, Conversion Left, Conversion Right)>();
        foreach (var signature in signatures)
        {
            var ofLeft = binder.Classify(left, signature.Left);
            if (!ofLeft.Exists || ofLeft.IsAmbiguous)
                continue;
            var ofRight = right is null ? ofLeft : binder.Classify(right, signature.Right);
            if (ofRight.Exists && !ofRight.IsAmbiguous)
                applicable.Add((signature, ofLeft, ofRight));
        }

        for (var i = 0; i < applicable.Count && Best is null; i++)
        {
            var isBest = true;
            for (var j = 0; j < applicable.Count && isBest; j++)
                isBest = i == j || Compare(left, right, applicable[i], applicable[j]) < 0;
            if (isBest)
                Best = applicable[i].Signature;
        }

        IsAmbiguous = Best is null && applicable.Count > 1;
        return this;
    }

    private int Compare(
        BoundExpression left, BoundExpression? right, (OperatorSignature Signature, Conversion Left, Conversion Right) first,
        (OperatorSignature Signature, Conversion Left, Conversion Right) second)
    {
        var ofLeft = _better.Compare(left, first.Left, first.Signature.Left, second.Left, second.Signature.Left);
        var ofRight = right is null ? 0 : _better.Compare(right, first.Right, first.Signature.Right, second.Right, second.Signature.Right);
        if (ofLeft != 0 || ofRight != 0)
            return ofLeft == 0 ? ofRight : ofRight == 0 || ofRight == ofLeft ? ofLeft : 0;
        if (first.Signature.Left != second.Signature.Left || first.Signature.Right != second.Signature.Right)
            return 0;
        if (first.Signature.IsLifted != second.Signature.IsLifted)
            return first.Signature.IsLifted ? 1 : -1;
        return (first.Signature.ConstrainedTo is null).CompareTo(second.Signature.ConstrainedTo is null) * -1;
    }
}
