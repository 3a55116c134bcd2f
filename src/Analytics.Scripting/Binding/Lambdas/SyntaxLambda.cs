using System.Collections.Immutable;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>A lambda or anonymous method as it is written.</summary>
internal sealed class SyntaxLambda(
    ExpressionSyntax syntax, Binder binder, ImmutableArray<LambdaParameter> parameters, bool hasSignature, ImmutableArray<SyntaxToken> modifiers,
    TypeSymbol? returnType, ExpressionSyntax? expression, BlockStatement? block)
    : UnboundLambda(syntax, binder)
{
    public override ImmutableArray<LambdaParameter> Parameters => parameters;

    public override bool HasSignature => hasSignature;

    public override bool IsAsync { get; } = modifiers.Any(m => m.Kind == SyntaxKind.AsyncKeyword || m.ContextualKind == SyntaxKind.AsyncKeyword);

    public override bool IsStatic { get; } = modifiers.Any(m => m.Kind == SyntaxKind.StaticKeyword);

    public override TypeSymbol? ReturnType => returnType;

    public override bool IsStatementLike => expression is null || StatementExpressions.Is(expression);

    protected override LambdaBody BindBody(LambdaSymbol symbol)
    {
        var bag = new DiagnosticBag();
        var scope = Binder.Scope.OfFunction(symbol);
        foreach (var parameter in symbol.Parameters.OfType<SourceParameterSymbol>())
        {
            if (parameter.IsDiscard)
                continue;
            if (!scope.Declare(parameter))
                bag.Error("CS0100", parameter.Span, $"The parameter name '{parameter.Name}' is a duplicate.");
        }

        var returns = new ReturnContext(null);
        if (block is not null)
        {
            var inner = Binder.InFunction(scope, returns, bag);
            var bound = inner.BindBlock(block);
            return new LambdaBody(symbol, inner, bag)
            {
                Block = bound,
                Returned = [.. returns.Values],
                EndIsReachable = Reachability.EndIsReachable(bound),
            };
        }

        // What the expression declares lives in a scope of its own, below the parameters.
        var binder = Binder.InFunction(scope.Nested(), returns, bag);
        return new LambdaBody(symbol, binder, bag) { Expression = binder.BindExpression(expression!) };
    }
}

/// <summary>Which expressions may stand alone as statements.</summary>
internal static class StatementExpressions
{
    public static bool Is(ExpressionSyntax syntax) => syntax switch
    {
        InvocationExpression or AssignmentExpression or AwaitExpression or ObjectCreationExpression or ImplicitObjectCreationExpression or ThrowExpression => true,
        PrefixUnaryExpression prefix => prefix.OperatorToken.Kind is SyntaxKind.PlusPlus or SyntaxKind.MinusMinus,
        PostfixUnaryExpression postfix => postfix.OperatorToken.Kind is SyntaxKind.PlusPlus or SyntaxKind.MinusMinus || Is(postfix.Operand),
        ConditionalAccessExpression conditional => Is(conditional.WhenNotNull),
        ParenthesizedExpression => false,
        _ => false,
    };
}
