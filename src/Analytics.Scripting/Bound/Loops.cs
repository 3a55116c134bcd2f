using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Bound;

/// <summary>Where <c>break</c> and <c>continue</c> in a loop jump to; they are gotos.</summary>
internal abstract class BoundLoop(SyntaxNode syntax, LabelSymbol breakLabel, LabelSymbol continueLabel) : BoundStatement(syntax)
{
    /// <summary>Right behind the loop.</summary>
    public LabelSymbol BreakLabel { get; } = breakLabel;

    /// <summary>Behind the body, before the condition or the increments.</summary>
    public LabelSymbol ContinueLabel { get; } = continueLabel;
}

/// <summary>The locals are those the condition declares; they are new in each round.</summary>
internal sealed class BoundWhile(
    SyntaxNode syntax, ImmutableArray<LocalSymbol> locals, BoundExpression condition, BoundStatement body, LabelSymbol breakLabel,
    LabelSymbol continueLabel)
    : BoundLoop(syntax, breakLabel, continueLabel)
{
    public ImmutableArray<LocalSymbol> Locals => locals;

    public BoundExpression Condition => condition;

    public BoundStatement Body => body;
}

/// <summary>The locals are those the condition declares; they are new in each round.</summary>
internal sealed class BoundDo(
    SyntaxNode syntax, ImmutableArray<LocalSymbol> locals, BoundExpression condition, BoundStatement body, LabelSymbol breakLabel,
    LabelSymbol continueLabel)
    : BoundLoop(syntax, breakLabel, continueLabel)
{
    public ImmutableArray<LocalSymbol> Locals => locals;

    public BoundExpression Condition => condition;

    public BoundStatement Body => body;
}

/// <summary>The outer locals live as long as the loop; those the condition declares are new in each round.</summary>
internal sealed class BoundFor(
    SyntaxNode syntax, ImmutableArray<LocalSymbol> outerLocals, ImmutableArray<BoundStatement> initializers, ImmutableArray<LocalSymbol> innerLocals,
    BoundExpression? condition, ImmutableArray<BoundStatement> increments, BoundStatement body, LabelSymbol breakLabel, LabelSymbol continueLabel)
    : BoundLoop(syntax, breakLabel, continueLabel)
{
    public ImmutableArray<LocalSymbol> OuterLocals => outerLocals;

    public ImmutableArray<BoundStatement> Initializers => initializers;

    public ImmutableArray<LocalSymbol> InnerLocals => innerLocals;

    public BoundExpression? Condition => condition;

    public ImmutableArray<BoundStatement> Increments => increments;

    public BoundStatement Body => body;
}

/// <summary>
/// How a collection is gone through. Arrays and strings use indices: then <see cref="GetEnumerator"/> is null (arrays of any rank in
/// row-major order).
/// </summary>
/// <param name="Element">Stands for each item as it is found, of the type Current has, or of the array's element type.</param>
/// <param name="GetEnumerator">Called on the collection; may be an extension method. Null for arrays and strings.</param>
/// <param name="GetEnumeratorArguments">What GetEnumerator gets beside the collection: defaults such as a cancellation token.</param>
/// <param name="MoveNext">Returns bool, or for <c>await foreach</c> something awaitable that gives one.</param>
/// <param name="Current">The getter.</param>
/// <param name="Dispose">Called on the enumerator at the end (Dispose or DisposeAsync); null where there is nothing to call.</param>
/// <param name="DisposeByTest">Whether the enumerator must be tested for the disposable interface at run time.</param>
/// <param name="MoveNextAwait">How MoveNext's result is awaited, for <c>await foreach</c>.</param>
/// <param name="DisposeAwait">How Dispose's result is awaited, for <c>await foreach</c>.</param>
internal sealed record ForEachInfo(
    BoundPlaceholder Element,
    MethodSymbol? GetEnumerator = null,
    ImmutableArray<BoundArgument> GetEnumeratorArguments = default,
    MethodSymbol? MoveNext = null,
    MethodSymbol? Current = null,
    MethodSymbol? Dispose = null,
    bool DisposeByTest = false,
    AwaitInfo? MoveNextAwait = null,
    AwaitInfo? DisposeAwait = null);

/// <summary>
/// <c>foreach</c>. In each round <see cref="Assign"/> gives the loop's locals their values from <see cref="ForEachInfo.Element"/>;
/// the locals are new in each round.
/// </summary>
internal sealed class BoundForEach(
    SyntaxNode syntax, BoundExpression collection, ForEachInfo info, ImmutableArray<LocalSymbol> locals, BoundStatement assign, BoundStatement body,
    LabelSymbol breakLabel, LabelSymbol continueLabel)
    : BoundLoop(syntax, breakLabel, continueLabel)
{
    /// <summary>Converted to the type whose GetEnumerator is called.</summary>
    public BoundExpression Collection => collection;

    public ForEachInfo Info => info;

    public ImmutableArray<LocalSymbol> Locals => locals;

    public BoundStatement Assign => assign;

    public BoundStatement Body => body;
}
