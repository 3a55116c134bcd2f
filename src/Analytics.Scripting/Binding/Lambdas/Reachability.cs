using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Whether the end of a block can be reached, as the language counts it: constant conditions only.</summary>
internal sealed class Reachability
{
    private readonly HashSet<LabelSymbol> _targets = [];
    private bool _grew;

    private Reachability()
    {
    }

    public static bool EndIsReachable(BoundBlock block)
    {
        var walk = new Reachability();
        bool result;
        do
        {
            // A jump backward makes reachable what was passed already.
            walk._grew = false;
            result = walk.Visit(block, true);
        }
        while (walk._grew);
        return result;
    }

    private bool Visit(ImmutableArray<BoundStatement> statements, bool reached)
    {
        foreach (var statement in statements)
            reached = Visit(statement, reached);
        return reached;
    }

    private bool Visit(BoundStatement statement, bool reached)
    {
        switch (statement)
        {
            case BoundBlock block:
                return Visit(block.Statements, reached);
            case BoundStatementList list:
                return Visit(list.Statements, reached);
            case BoundReturn or BoundThrow or BoundYieldBreak:
                return false;
            case BoundGoto jump:
                if (reached)
                    _grew |= _targets.Add(jump.Target);
                return false;
            case BoundLabel label:
                return reached || _targets.Contains(label.Label);
            case BoundIf choice:
                return Visit(choice.Then, reached && !IsConstant(choice.Condition, false))
                    | (choice.Else is null ? reached && !IsConstant(choice.Condition, true) : Visit(choice.Else, reached && !IsConstant(choice.Condition, true)));
            case BoundSwitch choice:
                return VisitSwitch(choice, reached);
            case BoundTry guarded:
                return VisitTry(guarded, reached);
            case BoundUsing held:
                return Visit(held.Body, reached);
            case BoundLock held:
                return Visit(held.Body, reached);
            case BoundLoop loop:
                return VisitLoop(loop, reached);
            default:
                return reached;
        }
    }

    private bool VisitLoop(BoundLoop loop, bool reached)
    {
        switch (loop)
        {
            case BoundWhile l:
                Visit(l.Body, reached && !IsConstant(l.Condition, false));
                return (reached && !IsConstant(l.Condition, true)) || _targets.Contains(l.BreakLabel);
            case BoundDo l:
                var atCondition = Visit(l.Body, reached) || _targets.Contains(l.ContinueLabel);
                return (atCondition && !IsConstant(l.Condition, true)) || _targets.Contains(l.BreakLabel);
            case BoundFor l:
                Visit(l.Body, reached && !IsConstant(l.Condition, false));
                return (reached && l.Condition is not null && !IsConstant(l.Condition, true)) || _targets.Contains(l.BreakLabel);
            case BoundForEach l:
                Visit(l.Body, reached);
                return reached;
            default:
                return reached;
        }
    }

    private bool VisitSwitch(BoundSwitch choice, bool reached)
    {
        var hasDefault = false;
        var end = false;
        foreach (var section in choice.Sections)
        {
            hasDefault |= section.Labels.Any(l => l.When is null && (l.Pattern is null or BoundDiscardPattern || l.Pattern is BoundDeclarationPattern { IsVar: true }));
            var isTarget = reached || section.Labels.Any(l => _targets.Contains(l.Label));
            end |= Visit(section.Statements, isTarget);
        }

        return end || (reached && !hasDefault) || _targets.Contains(choice.BreakLabel);
    }

    private bool VisitTry(BoundTry guarded, bool reached)
    {
        var end = Visit(guarded.Block, reached);
        foreach (var clause in guarded.Catches)
            end |= Visit(clause.Body, reached);
        return guarded.Finally is null ? end : Visit(guarded.Finally, reached) && end;
    }

    private static bool IsConstant(BoundExpression? condition, bool value) => condition?.Constant?.Value is bool known && known == value;
}
