using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Bound;

namespace Analytics.Scripting.Binding;

internal sealed partial class FlowPass
{
    private void VisitStatement(BoundStatement statement)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Report("CS8078", statement.Syntax.Span, "The code is nested too deeply to compile.");
            return;
        }

        switch (statement)
        {
            case BoundBlock block:
                VisitLocalFunctions(block.Statements);
                VisitAll(block.Statements);
                break;
            case BoundStatementList list:
                VisitAll(list.Statements);
                break;
            case BoundExpressionStatement effect:
                Visit(effect.Expression);
                break;
            case BoundLocalDeclaration declaration:
                VisitDeclaration(declaration);
                break;
            case BoundIf choice:
                VisitIf(choice);
                break;
            case BoundLoop loop:
                VisitLoop(loop);
                break;
            case BoundSwitch choice:
                VisitSwitch(choice);
                break;
            case BoundTry guarded:
                VisitTry(guarded);
                break;
            case BoundUsing resource:
                VisitUsing(resource);
                break;
            case BoundLock locked:
                Visit(locked.Expression);
                VisitStatement(locked.Body);
                break;
            default:
                VisitJump(statement);
                break;
        }
    }

    private void VisitAll(ImmutableArray<BoundStatement> statements)
    {
        foreach (var statement in statements)
            VisitStatement(statement);
    }

    private void VisitDeclaration(BoundLocalDeclaration declaration)
    {
        var number = _variables.Of(declaration.Local);
        if (declaration.Initializer is { } initializer)
        {
            Visit(initializer);
            Assign(number);
        }
        else if (number >= 0 && declaration.Syntax is not Syntax.VariableDeclarator { Initializer: not null })
        {
            // In a loop it is a new variable each time.
            _state.Forget(number);
            foreach (var part in _variables.PartsOf(declaration.Local))
                _state.Forget(part);
        }
        else
        {
            Assign(number);
        }
    }

    private void VisitIf(BoundIf choice)
    {
        var (whenTrue, whenFalse) = VisitCondition(choice.Condition);
        _state = whenTrue;
        VisitStatement(choice.Then);
        var afterThen = _state;
        _state = whenFalse;
        if (choice.Else is not null)
            VisitStatement(choice.Else);
        _state = FlowState.Join(afterThen, _state);
    }

    private void VisitLoop(BoundLoop loop)
    {
        switch (loop)
        {
            case BoundWhile repeated:
                EnterLoop(repeated);
                var (again, done) = VisitCondition(repeated.Condition);
                _state = again;
                VisitStatement(repeated.Body);
                _ = TakeJumps(loop.ContinueLabel);
                _state = FlowState.Join(done, TakeJumps(loop.BreakLabel));
                break;
            case BoundDo repeated:
                EnterLoop(repeated);
                VisitStatement(repeated.Body);
                _state = FlowState.Join(_state, TakeJumps(loop.ContinueLabel));
                var (_, end) = VisitCondition(repeated.Condition);
                _state = FlowState.Join(end, TakeJumps(loop.BreakLabel));
                break;
            case BoundFor counted:
                VisitFor(counted);
                break;
            case BoundForEach each:
                VisitForEach(each);
                break;
        }
    }

    private void VisitFor(BoundFor counted)
    {
        VisitAll(counted.Initializers);
        EnterLoop(counted);
        var (again, done) = counted.Condition is null ? (_state, FlowState.Unreachable()) : VisitCondition(counted.Condition);
        _state = again;
        VisitStatement(counted.Body);
        _state = FlowState.Join(_state, TakeJumps(counted.ContinueLabel));
        VisitAll(counted.Increments);
        _state = FlowState.Join(done, TakeJumps(counted.BreakLabel));
    }

    private void VisitForEach(BoundForEach each)
    {
        Visit(each.Collection);
        EnterLoop(each);
        var none = _state.Clone();
        VisitStatement(each.Assign);
        foreach (var local in each.Locals)
            Assign(_variables.Of(local));
        VisitStatement(each.Body);
        _ = TakeJumps(each.ContinueLabel);
        _state = FlowState.Join(none, TakeJumps(each.BreakLabel));
    }

    private void VisitSwitch(BoundSwitch choice)
    {
        Visit(choice.Governing);
        VisitLocalFunctions([.. choice.Sections.SelectMany(s => s.Statements)]);
        var entry = _state;
        var tests = entry.Clone();
        var hasDefault = false;
        var starts = new List<FlowState>();
        foreach (var section in choice.Sections)
        {
            var start = FlowState.Unreachable();
            foreach (var label in section.Labels)
            {
                hasDefault |= label.Pattern is null;
                _state = tests.Clone();
                if (label.Pattern is not null)
                    AssignMatched(label.Pattern, isMatched: true);
                if (label.When is not null)
                    _state = VisitCondition(label.When).WhenTrue;
                start = FlowState.Join(start, _state);
            }

            starts.Add(start);
        }

        var end = hasDefault || IsExhaustive(choice) ? FlowState.Unreachable() : tests;
        for (var i = 0; i < starts.Count; i++)
        {
            var section = choice.Sections[i];
            _state = starts[i];
            foreach (var label in section.Labels)
                _state = FlowState.Join(_state, TakeJumps(label.Label));
            VisitAll(section.Statements);
            if (_state.IsReachable)
                ReportFallThrough(section, isLast: i == starts.Count - 1);
        }

        _state = FlowState.Join(end, TakeJumps(choice.BreakLabel));
    }

    private void ReportFallThrough(BoundSwitchSection section, bool isLast)
    {
        var span = section.Labels[^1].Syntax.Span;
        if (isLast)
            Report("CS8070", span, "Control cannot fall out of switch from final case label; end it with break, return or throw.");
        else
            Report("CS0163", span, "Control cannot fall through from one case label to another; end it with break, return or throw.");
    }

    private void VisitTry(BoundTry guarded)
    {
        var entry = _state.Clone();
        VisitStatement(guarded.Block);
        var end = _state;
        foreach (var clause in guarded.Catches)
        {
            _state = entry.Clone();
            if (clause.Variable is not null)
                Assign(_variables.Of(clause.Variable));
            if (clause.Filter is not null)
                _state = VisitCondition(clause.Filter).WhenTrue;
            VisitStatement(clause.Body);
            end = FlowState.Join(end, _state);
        }

        if (guarded.Finally is not null)
        {
            _state = entry.Clone();
            VisitStatement(guarded.Finally);
            end = end.Plus(_state);
        }

        _state = end;
    }

    private void VisitUsing(BoundUsing resource)
    {
        foreach (var declaration in resource.Declarations)
            VisitDeclaration(declaration);
        if (resource.Expression is not null)
            Visit(resource.Expression);
        VisitStatement(resource.Body);
        if (resource.Dispose.Await is not null)
            Leave();
    }
}
