using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Bound;

/// <summary>What could not be bound. Its error type silences what would follow from it.</summary>
internal sealed class BoundError(SyntaxNode syntax) : BoundExpression(syntax, PseudoTypeSymbol.Error)
{
}

/// <summary>A value computed after side effects; the temporaries live as long as the expression.</summary>
internal sealed class BoundSequence(SyntaxNode syntax, ImmutableArray<LocalSymbol> locals, ImmutableArray<BoundExpression> effects, BoundExpression value)
    : BoundExpression(syntax, value.Type)
{
    public ImmutableArray<LocalSymbol> Locals => locals;

    public ImmutableArray<BoundExpression> Effects => effects;

    public BoundExpression Value => value;
}
