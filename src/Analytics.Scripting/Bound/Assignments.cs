using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Bound;

/// <summary><c>target = value</c>, whose value is the assigned one. Where <see cref="IsRef"/> the target, a ref variable, is redirected.</summary>
internal sealed class BoundAssignment(SyntaxNode syntax, BoundExpression target, BoundExpression value) : BoundExpression(syntax, target.Type)
{
    public BoundExpression Target => target;

    public BoundExpression Value => value;

    public bool IsRef { get; init; }
}

/// <summary>
/// <c>target op= value</c>: the target's parts are evaluated once, <see cref="Current"/> stands for its value in
/// <see cref="Result"/>, which has the target's type and is stored.
/// </summary>
internal sealed class BoundCompoundAssignment(SyntaxNode syntax, BoundExpression target, BoundPlaceholder current, BoundExpression result)
    : BoundExpression(syntax, target.Type)
{
    public BoundExpression Target => target;

    public BoundPlaceholder Current => current;

    public BoundExpression Result => result;
}

/// <summary><c>++</c> or <c>--</c>, like a compound assignment; where <see cref="IsPostfix"/> its value is the one before.</summary>
internal sealed class BoundIncrement(SyntaxNode syntax, BoundExpression target, BoundPlaceholder current, BoundExpression result, bool isPostfix)
    : BoundExpression(syntax, target.Type)
{
    public BoundExpression Target => target;

    public BoundPlaceholder Current => current;

    public BoundExpression Result => result;

    public bool IsPostfix => isPostfix;
}

internal sealed class BoundEventAssignment(SyntaxNode syntax, BoundExpression? receiver, EventSymbol @event, bool isAdd, BoundExpression handler)
    : BoundExpression(syntax, CoreTypes.Void)
{
    public BoundExpression? Receiver => receiver;

    public EventSymbol Event => @event;

    public bool IsAdd => isAdd;

    public BoundExpression Handler => handler;
}

/// <summary>
/// <c>(a, b.C) = value</c>. In order: the parts of the targets, the value, the deconstructions, the conversions, the assignments.
/// Its value is a tuple of the assigned values. Locals that it declares are in their block's list.
/// </summary>
internal sealed class BoundDeconstruction(SyntaxNode syntax, BoundExpression value, DeconstructionStep step, TypeSymbol type)
    : BoundExpression(syntax, type)
{
    public BoundExpression Value => value;

    public DeconstructionStep Step => step;
}

/// <summary>
/// Takes <see cref="Input"/> apart. With a method, which may be an extension, the parts are its out parameters; without, they are the
/// input's tuple elements.
/// </summary>
internal sealed record DeconstructionStep(BoundPlaceholder Input, MethodSymbol? Method, ImmutableArray<DeconstructionPart> Parts);

/// <summary>
/// One part: either taken apart further (then <see cref="Value"/> is the nested step's input), or assigned: <see cref="Converted"/>,
/// computed from <see cref="Value"/>, goes to the target.
/// </summary>
internal sealed record DeconstructionPart(BoundPlaceholder Value, BoundExpression? Target, BoundExpression? Converted, DeconstructionStep? Nested);
