using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    /// <summary>Binds the code of a function in its scope, whose names are its parameters'.</summary>
    public BoundBlock BindFunctionBody(
        SourceMethodSymbol method, Scope functionScope, BlockStatement? body, ExpressionSyntax? expression, SyntaxNode syntax)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name.Length > 0 && !functionScope.Declare(parameter))
            {
                var span = parameter is SourceParameterSymbol source ? source.Span : syntax.Span;
                diagnostics.Error("CS0100", span, $"The parameter name '{parameter.Name}' is a duplicate.");
            }
        }

        var inner = InFunction(functionScope, ReturnsOf(method, syntax));
        if (body is not null && expression is not null)
            diagnostics.Error("CS8057", expression.Span, "Block bodies and expression bodies cannot both be provided.");
        if (body is not null)
            return inner.BindBlock(body);
        if (expression is null)
            return new BoundBlock(syntax, [], []);
        var own = inner.In(functionScope.Nested());
        own.PredeclareExpressionVariables(ExpressionVariables.Of(expression));
        var statement = own.BindExpressionBody(expression);
        return new BoundBlock(syntax, [.. own.Scope.Locals], [statement]);
    }

    /// <summary><c>=&gt; x</c>: a returned value or, in a function that returns none, an effect.</summary>
    private BoundStatement BindExpressionBody(ExpressionSyntax syntax)
    {
        if (syntax is ThrowExpression thrown)
            return new BoundThrow(syntax, BindConverted(thrown.Expression, CoreTypes.Exception));
        if (Returns is not { Type.IsVoid: false } returns)
            return new BoundExpressionStatement(syntax, BindEffect(syntax));
        var (value, isRef) = BindReturned(syntax, returns);
        return new BoundReturn(syntax, value) { IsRef = isRef };
    }

    /// <summary>How a function returns; reports where its modifiers and its return type do not go together.</summary>
    private ReturnContext ReturnsOf(SourceMethodSymbol method, SyntaxNode syntax)
    {
        var span = syntax switch
        {
            MethodDeclaration declaration => declaration.Identifier.Span,
            LocalFunctionStatement function => function.Identifier.Span,
            _ => syntax.Span,
        };
        var type = method.ReturnType;
        if (type.IsError)
            return new ReturnContext(type);
        if (method.IsIterator)
        {
            if (FunctionTypes.YieldType(type, method.IsAsync) is not { } yielded)
            {
                diagnostics.Error("CS1624", span, $"The body of '{method.Name}' cannot be an iterator block because '{type}' is not an iterator interface type.");
                return new ReturnContext(PseudoTypeSymbol.Error) { YieldType = PseudoTypeSymbol.Error };
            }

            if (method.Parameters.Any(p => p.RefKind != RefKind.None))
                diagnostics.Error("CS1623", span, "Iterators cannot have ref, in or out parameters.");
            return new ReturnContext(type) { YieldType = yielded };
        }

        if (!method.IsAsync)
            return new ReturnContext(type, method.ReturnRefKind);
        if (FunctionTypes.AsyncResult(type) is { } result)
            return new ReturnContext(result);
        diagnostics.Error(
            "CS1983", span, "The return type of an async method must be void, Task, Task<T>, a task-like type, IAsyncEnumerable<T>, or IAsyncEnumerator<T>.");
        return new ReturnContext(PseudoTypeSymbol.Error);
    }
}
