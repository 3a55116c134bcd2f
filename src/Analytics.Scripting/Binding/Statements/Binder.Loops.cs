using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    private BoundWhile BindWhile(WhileStatement syntax)
    {
        var (breakLabel, continueLabel) = LoopLabels();
        var inner = InLoop(scope.Nested(), breakLabel, continueLabel);
        inner.PredeclareExpressionVariables(ExpressionVariables.Of(syntax.Condition));
        var condition = inner.BindCondition(syntax.Condition);
        var body = inner.BindEmbedded(syntax.Body);
        return new BoundWhile(syntax, [.. inner.Scope.Locals], condition, body, breakLabel, continueLabel);
    }

    private BoundDo BindDo(DoStatement syntax)
    {
        var (breakLabel, continueLabel) = LoopLabels();
        var inner = InLoop(scope.Nested(), breakLabel, continueLabel);
        var body = inner.BindEmbedded(syntax.Body);
        inner.PredeclareExpressionVariables(ExpressionVariables.Of(syntax.Condition));
        var condition = inner.BindCondition(syntax.Condition);
        return new BoundDo(syntax, [.. inner.Scope.Locals], condition, body, breakLabel, continueLabel);
    }

    private BoundFor BindFor(ForStatement syntax)
    {
        var (breakLabel, continueLabel) = LoopLabels();
        var outer = In(scope.Nested());
        var initializers = outer.BindForInitializers(syntax);
        var inner = outer.InLoop(outer.Scope.Nested(), breakLabel, continueLabel);
        BoundExpression? condition = null;
        if (syntax.Condition is not null)
        {
            inner.PredeclareExpressionVariables(ExpressionVariables.Of(syntax.Condition));
            condition = inner.BindCondition(syntax.Condition);
        }

        var body = inner.BindEmbedded(syntax.Body);
        var increments = inner.BindEffects(syntax.Incrementors);
        return new BoundFor(
            syntax, [.. outer.Scope.Locals], initializers, [.. inner.Scope.Locals], condition, increments, body, breakLabel, continueLabel);
    }

    private ImmutableArray<BoundStatement> BindForInitializers(ForStatement syntax)
    {
        if (syntax.Declaration is not { } declaration)
        {
            PredeclareAll(syntax.Initializers);
            return [.. syntax.Initializers.Select(i => new BoundExpressionStatement(i, BindEffect(i)))];
        }

        Predeclare(declaration, LocalKind.Declared, RefKindOf(declaration.Type));
        return ImmutableArray<BoundStatement>.CastUp(BindVariables(declaration, isConst: false));
    }

    private void PredeclareAll(ImmutableArray<ExpressionSyntax> expressions)
    {
        foreach (var expression in expressions)
            PredeclareExpressionVariables(ExpressionVariables.Of(expression));
    }

    /// <summary>Expressions evaluated one after the other, each with a scope of its own.</summary>
    private ImmutableArray<BoundStatement> BindEffects(ImmutableArray<ExpressionSyntax> expressions)
    {
        var statements = ImmutableArray.CreateBuilder<BoundStatement>(expressions.Length);
        foreach (var expression in expressions)
        {
            var own = In(scope.Nested());
            own.PredeclareExpressionVariables(ExpressionVariables.Of(expression));
            statements.Add(WithLocals(own, new BoundExpressionStatement(expression, own.BindEffect(expression))));
        }

        return statements.MoveToImmutable();
    }

    private BoundStatement BindForEach(ForEachStatement syntax)
    {
        var refKind = RefKindOf(syntax.Type);
        return BindForEach(syntax, syntax.AwaitKeyword, syntax.Expression, syntax.Body, (inner, info, hasErrors) =>
        {
            var type = WithoutRef(syntax.Type);
            var declared = inner.IsVar(type) ? null : inner.BindVariableType(type);
            var local = inner.DeclareLocal(syntax.Identifier, LocalKind.ForEach, refKind);
            local.SetType(declared ?? (hasErrors ? PseudoTypeSymbol.Error : info.Element.Type));
            if (refKind != RefKind.None && !hasErrors)
                return new BoundLocalDeclaration(syntax, local, inner.ReferenceTo(info, local, syntax));
            var value = declared is null || hasErrors ? info.Element : inner.ConvertExplicitly(info.Element, declared, syntax.Type);
            return new BoundLocalDeclaration(syntax, local, value);
        });
    }

    private BoundPlaceholder ReferenceTo(ForEachInfo info, LocalSymbol local, ForEachStatement syntax)
    {
        var given = info.Current?.ReturnRefKind ?? RefKind.None;
        if (given == RefKind.None || (given == RefKind.RefReadOnly && local.RefKind == RefKind.Ref))
            diagnostics.Error(given == RefKind.None ? "CS1510" : "CS8331", syntax.Identifier.Span, "What the loop goes through cannot be referred to: a ref value must be an assignable variable.");
        else if (local.Type != info.Element.Type)
            diagnostics.Error("CS8173", syntax.Type.Span, $"The expression must be of type '{local.Type}' because it is being assigned by reference.");
        return info.Element;
    }

    private BoundStatement BindForEach(ForEachVariableStatement syntax) =>
        BindForEach(syntax, syntax.AwaitKeyword, syntax.Expression, syntax.Body, (inner, info, _) =>
        {
            if (!IsDeclaration(syntax.Variable))
                inner.Diagnostics.Error("CS8186", syntax.Variable.Span, "A foreach loop must declare its iteration variables.");
            foreach (var (identifier, _) in ExpressionVariables.Of(syntax.Variable))
                inner.DeclareLocal(identifier, LocalKind.ForEach);
            return new BoundExpressionStatement(syntax, inner.BindDeconstruction(syntax.Variable, info.Element, syntax));
        });

    private BoundStatement BindForEach(
        StatementSyntax syntax, SyntaxToken? awaitKeyword, ExpressionSyntax source, StatementSyntax body,
        Func<Binder, ForEachInfo, bool, BoundStatement> assign)
    {
        if (awaitKeyword is not null)
            CheckMayAwait(awaitKeyword.Span);
        var outer = In(scope.Nested());
        outer.PredeclareExpressionVariables(ExpressionVariables.Of(source));
        var collection = outer.BindValue(source);
        var found = collection.HasErrors ? null : outer.BindEnumeration(ref collection, source, awaitKeyword is not null);
        var info = found ?? new ForEachInfo(new BoundPlaceholder(source, PseudoTypeSymbol.Error));

        var (breakLabel, continueLabel) = LoopLabels();
        var inner = outer.InLoop(outer.Scope.Nested(), breakLabel, continueLabel);
        var assignment = assign(inner, info, found is null);
        var bound = inner.BindEmbedded(body);
        return WithLocals(outer, new BoundForEach(
            syntax, collection, info, [.. inner.Scope.Locals], assignment, bound, breakLabel, continueLabel));
    }

    private static bool IsDeclaration(ExpressionSyntax syntax) => syntax switch
    {
        DeclarationExpression => true,
        TupleExpression tuple => tuple.Arguments.All(a => IsDeclaration(a.Expression)),
        IdentifierName { Identifier.Text: "_" } => true,
        _ => false,
    };

    private static (LabelSymbol Break, LabelSymbol Continue) LoopLabels() => (new LabelSymbol("break"), new LabelSymbol("continue"));
}
