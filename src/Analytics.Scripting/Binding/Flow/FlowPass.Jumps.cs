using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

internal sealed partial class FlowPass
{
    private void VisitJump(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundGoto jump:
                Jump(jump.Target);
                break;
            case BoundLabel label:
                _state = FlowState.Join(_state, TakeJumps(label.Label));
                break;
            case BoundReturn result:
                VisitReturn(result);
                break;
            case BoundThrow thrown:
                if (thrown.Exception is not null)
                    Visit(thrown.Exception);
                _state = FlowState.Unreachable();
                break;
            case BoundYieldReturn yielded:
                Visit(yielded.Value);
                Leave();
                break;
            case BoundYieldBreak:
                _state = FlowState.Unreachable();
                break;
        }
    }

    private void VisitReturn(BoundReturn result)
    {
        if (result.Value is not null)
            Visit(result.Value);
        if (_state.IsReachable)
        {
            CheckOutParameters(_frame.Function, result.Syntax);
            EndLocalFunction();
        }

        _state = FlowState.Unreachable();
    }

    private void Jump(LabelSymbol target)
    {
        if (!_visited.Contains(target))
        {
            _forward[target] = _forward.TryGetValue(target, out var pending) ? FlowState.Join(pending, _state) : _state;
        }
        else if (_state.IsReachable)
        {
            // To code gone through already: that is done again, until nothing new is known.
            var known = _backward.GetValueOrDefault(target) ?? FlowState.Unreachable();
            var joined = FlowState.Join(known, _state);
            _hasChanged |= !joined.SameAs(known);
            _backward[target] = joined;
        }

        _state = FlowState.Unreachable();
    }

    /// <summary>What is known where jumps to a label arrive.</summary>
    private FlowState TakeJumps(LabelSymbol label)
    {
        _visited.Add(label);
        var state = _forward.Remove(label, out var pending) ? pending : FlowState.Unreachable();
        return _backward.TryGetValue(label, out var before) ? FlowState.Join(state, before) : state;
    }
}
