using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

internal sealed partial class FlowPass
{
    /// <summary>
    /// Goes through the local functions of a block before its statements, which may call them anywhere: until what they need and assign
    /// does not change, since they may call each other.
    /// </summary>
    private void VisitLocalFunctions(ImmutableArray<BoundStatement> statements)
    {
        var functions = statements.SelectMany(Flatten).OfType<BoundLocalFunction>().ToList();
        if (functions.Count == 0)
            return;
        var (state, isReporting) = (_state, _isReporting);
        _isReporting = false;
        for (var round = 0; round < MaxRounds; round++)
        {
            var before = functions.Sum(f => Facts(f).Required.Count);
            foreach (var function in functions)
                VisitLocalFunction(function);
            if (round > 0 && before == functions.Sum(f => Facts(f).Required.Count))
                break;
        }

        _isReporting = isReporting;
        foreach (var function in functions)
            VisitLocalFunction(function);
        _state = state;
    }

    private static IEnumerable<BoundStatement> Flatten(BoundStatement statement) =>
        statement is BoundStatementList list ? list.Statements.SelectMany(Flatten) : [statement];

    private LocalFunctionFlow Facts(BoundLocalFunction function)
    {
        if (!_functions.TryGetValue(function.Symbol, out var facts))
            _functions[function.Symbol] = facts = new LocalFunctionFlow(function.Syntax);
        return facts;
    }

    private void VisitLocalFunction(BoundLocalFunction function)
    {
        var facts = Facts(function);
        facts.AtEnd = null;
        _state = FlowState.Start();
        var outer = _frame;
        _frame = new FunctionFrame(function.Symbol, facts, outer);
        VisitFunctionBody(function.Symbol, function.Body);
        if (_state.IsReachable)
            EndLocalFunction();
        _frame = outer;
    }

    /// <summary>Notes what a local function has assigned where it ends.</summary>
    private void EndLocalFunction()
    {
        if (_frame is { Local: { } facts, Function: { MethodKind: MethodKind.LocalFunction, IsAsync: false, IsIterator: false } })
            facts.AtEnd = facts.AtEnd is null ? _state.Clone() : FlowState.Join(facts.AtEnd, _state);
    }

    /// <summary>A use of a local function: what it reads must be assigned here; a call assigns what it assigns.</summary>
    private void UseFunction(MethodSymbol method, BoundNode node, bool isCall)
    {
        if (method.MethodKind != MethodKind.LocalFunction || !_functions.TryGetValue(method.Definition, out var facts))
            return;
        foreach (var number in facts.Required.Order())
        {
            if (!_state.Has(number))
                ReadUnassigned(number, node);
        }

        if (isCall && facts.AtEnd is { } end)
            _state = _state.Plus(end);
    }

    /// <summary>A lambda sees what is assigned where it stands; what it assigns counts for itself only.</summary>
    private void VisitLambda(BoundLambda lambda)
    {
        var (before, outer) = (_state.Clone(), _frame);
        _frame = new FunctionFrame(lambda.Symbol, outer.Local, outer);
        VisitFunctionBody(lambda.Symbol, lambda.Body);
        (_state, _frame) = (before, outer);
    }
}
