namespace Analytics.Scripting.Binding;

/// <summary>
/// What is known at a point of the code: whether it can be reached, and which variables have been assigned on every way to it. A point
/// that cannot be reached knows everything.
/// </summary>
internal sealed class FlowState
{
    private ulong[] _assigned;

    private FlowState(ulong[] assigned, bool isReachable)
    {
        _assigned = assigned;
        IsReachable = isReachable;
    }

    public bool IsReachable { get; }

    public static FlowState Unreachable() => new([], false);

    public static FlowState Start() => new([], true);

    public FlowState Clone() => new((ulong[])_assigned.Clone(), IsReachable);

    public bool Has(int variable) =>
        !IsReachable || (variable / 64 < _assigned.Length && (_assigned[variable / 64] & (1UL << (variable % 64))) != 0);

    public void Assign(int variable)
    {
        if (!IsReachable)
            return;
        if (variable / 64 >= _assigned.Length)
            Array.Resize(ref _assigned, (variable / 64) + 1);
        _assigned[variable / 64] |= 1UL << (variable % 64);
    }

    /// <summary>A variable that comes into being anew.</summary>
    public void Forget(int variable)
    {
        if (variable / 64 < _assigned.Length)
            _assigned[variable / 64] &= ~(1UL << (variable % 64));
    }

    /// <summary>Adds what another state knows, for code that runs after both.</summary>
    public FlowState Plus(FlowState other)
    {
        if (!IsReachable || !other.IsReachable)
            return Unreachable();
        var both = new ulong[Math.Max(_assigned.Length, other._assigned.Length)];
        for (var i = 0; i < both.Length; i++)
            both[i] = At(i) | other.At(i);
        return new FlowState(both, true);
    }

    /// <summary>What is known where two ways meet.</summary>
    public static FlowState Join(FlowState left, FlowState right)
    {
        if (!left.IsReachable)
            return right.Clone();
        if (!right.IsReachable)
            return left.Clone();
        var both = new ulong[Math.Min(left._assigned.Length, right._assigned.Length)];
        for (var i = 0; i < both.Length; i++)
            both[i] = left._assigned[i] & right._assigned[i];
        return new FlowState(both, true);
    }

    public bool SameAs(FlowState other)
    {
        if (IsReachable != other.IsReachable)
            return false;
        for (var i = 0; i < Math.Max(_assigned.Length, other._assigned.Length); i++)
        {
            if (At(i) != other.At(i))
                return false;
        }

        return true;
    }

    private ulong At(int index) => index < _assigned.Length ? _assigned[index] : 0;
}
