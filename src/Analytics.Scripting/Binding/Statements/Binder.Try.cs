using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    private BoundTry BindTry(TryStatement syntax)
    {
        var part = syntax.Catches.IsEmpty ? TryParts.TryWithFinally : TryParts.TryWithCatch;
        var block = Copy(scope.Nested(), diagnostics, within: Within | part).BindBlockHere(syntax.Block);
        var catches = ImmutableArray.CreateBuilder<BoundCatch>(syntax.Catches.Length);
        foreach (var clause in syntax.Catches)
        {
            var bound = BindCatch(clause);
            CheckCatchReachable(clause, bound, catches);
            catches.Add(bound);
        }

        return new BoundTry(syntax, block, catches.MoveToImmutable(), syntax.Finally is null ? null : BindFinally(syntax.Finally));
    }

    private BoundBlock BindFinally(BlockStatement syntax)
    {
        var parts = Within | TryParts.Finally | (Within.HasFlag(TryParts.Catch) ? TryParts.FinallyInCatch : TryParts.None);
        var held = new Scope(scope, scope.Function, scope.ContainingType) { HoldsJumps = true };
        return Copy(held, diagnostics, within: parts, holdsJumps: true).BindBlockHere(syntax);
    }

    private BoundCatch BindCatch(CatchClause syntax)
    {
        var inner = Copy(scope.Nested(), diagnostics, within: (Within | TryParts.Catch) & ~TryParts.FinallyInCatch);
        var type = syntax.Type is null ? CoreTypes.Exception : inner.BindExceptionType(syntax.Type);
        LocalSymbol? variable = null;
        if (syntax.Identifier is not null)
        {
            variable = inner.DeclareLocal(syntax.Identifier, LocalKind.Catch);
            variable.SetType(type);
        }

        BoundExpression? filter = null;
        if (syntax.Filter is not null)
        {
            inner.PredeclareExpressionVariables(ExpressionVariables.Of(syntax.Filter));
            filter = inner.BindCondition(syntax.Filter);
        }

        var body = inner.BindBlock(syntax.Block);
        return new BoundCatch(syntax, type, variable, [.. inner.Scope.Locals], filter, body);
    }

    private TypeSymbol BindExceptionType(TypeSyntax syntax)
    {
        var type = BindType(syntax);
        if (type.IsError || DerivesFrom(type, CoreTypes.Exception))
            return type;
        diagnostics.Error("CS0155", syntax.Span, "The type caught or thrown must be derived from System.Exception.");
        return PseudoTypeSymbol.Error;
    }

    private void CheckCatchReachable(CatchClause syntax, BoundCatch clause, IEnumerable<BoundCatch> before)
    {
        foreach (var earlier in before)
        {
            if (earlier.Filter is not null || earlier.ExceptionType.IsError || clause.ExceptionType.IsError)
                continue;
            if (((CatchClause)earlier.Syntax).Type is null)
                diagnostics.Error("CS1017", syntax.Span, "Catch clauses cannot follow the general catch clause of a try statement.");
            else if (syntax.Type is not null && DerivesFrom(clause.ExceptionType, earlier.ExceptionType))
                diagnostics.Error("CS0160", syntax.Type.Span, $"A previous catch clause already catches all exceptions of this or of a super type ('{earlier.ExceptionType}').");
        }
    }

    private BoundLock BindLock(LockStatement syntax)
    {
        var target = BindExpression(syntax.Expression);
        target = target.Type == PseudoTypeSymbol.Null ? Convert(target, CoreTypes.Object, syntax.Expression) : Finish(target);
        if (!target.HasErrors && !target.Type.IsReferenceType && target.Type is not TypeParameterSymbol { IsValueType: false })
            diagnostics.Error("CS0185", syntax.Expression.Span, $"'{target.Type}' is not a reference type as required by the lock statement.");
        var body = Copy(scope.Nested(), diagnostics, within: Within | TryParts.Lock).BindEmbedded(syntax.Body);
        return new BoundLock(syntax, target, body);
    }

    /// <summary>Whether a type is another or has it among its base classes.</summary>
    private static bool DerivesFrom(TypeSymbol type, TypeSymbol ancestor)
    {
        for (TypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current == ancestor)
                return true;
        }

        return false;
    }
}
