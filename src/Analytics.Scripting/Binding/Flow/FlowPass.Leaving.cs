using Analytics.Scripting.Bound;
using Analytics.Scripting.Lowering;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Places where an async function or iterator is left and entered again later: what lives on the stack alone, such as a span, has no value
/// behind them.
/// </summary>
internal sealed partial class FlowPass
{
    private bool _wasLeft;

    private void Leave()
    {
        foreach (var number in _variables.LostWhenLeft())
        {
            _wasLeft = true;
            _state.Forget(number);
        }
    }

    /// <summary>A loop that is left somewhere begins, from its second round on, without what was there before.</summary>
    private void EnterLoop(BoundLoop loop)
    {
        if (_variables.LostWhenLeft().Any() && Leaves(loop))
            Leave();
    }

    private static bool Leaves(BoundNode node)
    {
        if (node is BoundAwait or BoundYieldReturn or BoundForEach { Info.MoveNextAwait: not null } or BoundUsing { Dispose.Await: not null })
            return true;
        var found = false;
        if (node is not (BoundLambda or BoundLocalFunction))
            BoundChildren.ForEach(node, child => found = found || Leaves(child));
        return found;
    }
}
