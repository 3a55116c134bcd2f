using System.Collections.Immutable;
using Analytics.Scripting.Bound;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Puts converted values into the return statements of a lambda's block once its return type is known, so that the block need not be
/// bound again. Functions within are left alone.
/// </summary>
internal sealed class ReturnRewriter(Func<BoundExpression, BoundExpression> convert)
{
    public static BoundBlock Rewrite(BoundBlock block, Func<BoundExpression, BoundExpression> convert) => new ReturnRewriter(convert).Block(block);

    private BoundBlock Block(BoundBlock block) => new(block.Syntax, block.Locals, All(block.Statements));

    private ImmutableArray<BoundStatement> All(ImmutableArray<BoundStatement> statements) => [.. statements.Select(Statement)];

    private BoundStatement Statement(BoundStatement statement) => statement switch
    {
        BoundReturn { Value: { } value } returned => new BoundReturn(returned.Syntax, convert(value)) { IsRef = returned.IsRef },
        BoundBlock block => Block(block),
        BoundStatementList list => new BoundStatementList(list.Syntax, All(list.Statements)),
        BoundIf choice => new BoundIf(choice.Syntax, choice.Condition, Statement(choice.Then), choice.Else is null ? null : Statement(choice.Else)),
        BoundSwitch choice => new BoundSwitch(choice.Syntax, choice.Governing, choice.Locals, [.. choice.Sections.Select(Section)], choice.BreakLabel),
        BoundTry guarded => new BoundTry(
            guarded.Syntax, Block(guarded.Block), [.. guarded.Catches.Select(Catch)], guarded.Finally is null ? null : Block(guarded.Finally)),
        BoundUsing held => new BoundUsing(held.Syntax, held.Locals, held.Declarations, held.Expression, held.Dispose, Statement(held.Body)),
        BoundLock held => new BoundLock(held.Syntax, held.Expression, Statement(held.Body)),
        BoundLoop loop => Loop(loop),
        _ => statement,
    };

    private BoundStatement Loop(BoundLoop loop) => loop switch
    {
        BoundWhile l => new BoundWhile(l.Syntax, l.Locals, l.Condition, Statement(l.Body), l.BreakLabel, l.ContinueLabel),
        BoundDo l => new BoundDo(l.Syntax, l.Locals, l.Condition, Statement(l.Body), l.BreakLabel, l.ContinueLabel),
        BoundFor l => new BoundFor(
            l.Syntax, l.OuterLocals, l.Initializers, l.InnerLocals, l.Condition, l.Increments, Statement(l.Body), l.BreakLabel, l.ContinueLabel),
        BoundForEach l => new BoundForEach(l.Syntax, l.Collection, l.Info, l.Locals, l.Assign, Statement(l.Body), l.BreakLabel, l.ContinueLabel),
        _ => throw new InvalidOperationException($"Unknown loop {loop.GetType().Name}."),
    };

    private BoundSwitchSection Section(BoundSwitchSection section) =>
        new(section.Syntax, section.Locals, section.Labels, All(section.Statements));

    private BoundCatch Catch(BoundCatch clause) =>
        new(clause.Syntax, clause.ExceptionType, clause.Variable, clause.Locals, clause.Filter, Block(clause.Body));
}
