using Analytics.Scripting.Bound;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Warns of code that runs but hardly does what was meant: the compiler's warnings that tell mistakes rather than matters of taste.</summary>
internal sealed class CodeWarnings(SourceText text, DiagnosticBag diagnostics, PatternMatching matching)
{
    private bool _isAsync;

    /// <param name="code">A body.</param>
    /// <param name="isAsync">Whether a call could be awaited where it stands: in an async function or at the top of a cell.</param>
    public void Check(BoundNode code, bool isAsync)
    {
        _isAsync = isAsync;
        Visit(code);
    }

    private void Visit(BoundNode node)
    {
        var outer = _isAsync;
        switch (node)
        {
            case BoundLambda lambda: _isAsync = lambda.Symbol.IsAsync; break;
            case BoundLocalFunction function: _isAsync = function.Symbol.IsAsync; break;
            case BoundExpressionStatement { Expression: BoundCall or BoundDelegateCall } effect: CheckAwaited(effect.Expression); break;
            case BoundAssignment assignment: CheckSelf(assignment); break;
            case BoundSwitchExpression choice: CheckExhaustive(choice); break;
        }

        BoundChildren.ForEach(node, Visit);
        _isAsync = outer;
    }

    private void CheckAwaited(BoundExpression call)
    {
        if (_isAsync && (call.Type as NamedTypeSymbol)?.Definition is MetadataTypeSymbol { RuntimeType: var type } && IsTask(type))
            diagnostics.Warning("CS4014", call.Syntax.Span, "Because this call is not awaited, execution of the current method continues before the call is completed. Consider applying the 'await' operator to the result of the call.");
    }

    private TextSpan KeywordOf(BoundSwitchExpression choice)
    {
        const string keyword = "switch";
        var start = text.ToString(new TextSpan(0, choice.Syntax.Span.End)).IndexOf(keyword, choice.Governing.Syntax.Span.End, StringComparison.Ordinal);
        return start < 0 ? choice.Syntax.Span : new TextSpan(start, start + keyword.Length);
    }

    private static bool IsTask(Type type) => type == typeof(Task) || type == typeof(Task<>) || type == typeof(ValueTask) || type == typeof(ValueTask<>);

    private void CheckSelf(BoundAssignment assignment)
    {
        if (!assignment.IsRef && IsSame(assignment.Target, assignment.Value))
            diagnostics.Warning("CS1717", assignment.Syntax.Span, "Assignment made to same variable; did you mean to assign something else?");
    }

    private static bool IsSame(BoundExpression? left, BoundExpression? right) => (left, right) switch
    {
        (null, null) => true,
        (BoundLocal a, BoundLocal b) => a.Local == b.Local,
        (BoundParameter a, BoundParameter b) => a.Parameter == b.Parameter,
        (BoundThis, BoundThis) => true,
        (BoundField a, BoundField b) => a.Field == b.Field && IsSame(a.Receiver, b.Receiver),
        _ => false,
    };

    private void CheckExhaustive(BoundSwitchExpression choice)
    {
        var patterns = choice.Arms.Where(a => a.When is null || a.When.Constant is { Value: true }).Select(a => a.Pattern).ToList();
        if (matching.MatchAll(choice.Governing.Type, patterns)) return;
        diagnostics.Warning("CS8509", KeywordOf(choice), "The switch expression does not handle all possible values of its input type (it is not exhaustive): it throws where none of its patterns matches.");
    }
}
