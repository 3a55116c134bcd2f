using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Makes delegates of lambdas.</summary>
internal sealed partial class Binder
{
    private BoundExpression ConvertLambda(UnboundLambda lambda, TypeSymbol to)
    {
        if (to.IsMadeOf(WellKnownTypes.ExpressionOfT))
        {
            if (ConvertLambda(lambda, to.Argument()) is not BoundLambda { HasErrors: false } code)
                return new BoundError(lambda.Syntax);
            new TreeRules(Diagnostics).Check(code, lambda.Syntax);
            return new BoundExpressionTree(lambda.Syntax, to, code);
        }

        if (!to.IsDelegate)
        {
            var type = NaturalDelegateType(lambda)!;
            var natural = ConvertLambda(lambda, IsBaseOfTrees(to) ? WellKnownTypes.ExpressionOfT.Construct(type) : type);
            return natural.HasErrors ? natural : new BoundConversion(lambda.Syntax, natural, ConversionKind.ImplicitReference, to);
        }

        var invoke = to.Invoke()!;
        if (invoke.ReturnRefKind != RefKind.None)
        {
            Diagnostics.Refuse(lambda.Syntax.Span, "A lambda that returns a reference");
            return new BoundError(lambda.Syntax);
        }

        var body = BindLambdaFor(lambda, invoke);
        Diagnostics.AddRange(body.Diagnostics.ToSortedList());
        if (body.HasErrors)
            return new BoundError(lambda.Syntax);
        Context.Recorder?.Chosen(body.Symbol);
        body.Symbol.SetReturnType(invoke.ReturnType);
        var block = MakeLambdaBlock(lambda, body, ResultTypeOf(lambda, invoke.ReturnType)!);
        return new BoundLambda(lambda.Syntax, to, body.Symbol, block);
    }

    private BoundBlock MakeLambdaBlock(UnboundLambda lambda, LambdaBody body, TypeSymbol result)
    {
        var binder = body.Binder.Reporting(Diagnostics);
        if (body.Block is { } block)
            return result.IsVoid ? block : ReturnRewriter.Rewrite(block, value => binder.Convert(value, result, value.Syntax));
        var expression = body.Expression!;
        BoundStatement statement;
        if (expression is UnboundThrow thrown)
            statement = new BoundThrow(thrown.Syntax, thrown.Exception);
        else if (result.IsVoid)
            statement = new BoundExpressionStatement(expression.Syntax, binder.WithNaturalTypeOrVoid(expression));
        else
            statement = new BoundReturn(expression.Syntax, binder.Convert(expression, result, expression.Syntax));
        return new BoundBlock(lambda.Syntax, [.. body.Binder.Scope.Locals], [statement]);
    }

    /// <summary>Reports why a lambda does not become a delegate type, the innermost cause first.</summary>
    private void ReportLambda(UnboundLambda lambda, TypeSymbol to)
    {
        var span = lambda.Syntax.Span;
        var target = to.IsMadeOf(WellKnownTypes.ExpressionOfT) ? to.Argument() : to;
        if (!target.IsDelegate || target.Invoke() is not { } invoke)
        {
            if (IsBaseOfDelegates(to))
                Diagnostics.Error("CS8917", span, "The delegate type could not be inferred.");
            else
                Diagnostics.Error("CS1660", span, $"Cannot convert lambda expression to type '{to}' because it is not a delegate type.");
            return;
        }

        if (lambda.HasSignature && lambda.Parameters.Length != invoke.Parameters.Length)
        {
            Diagnostics.Error("CS1593", span, $"Delegate '{target}' does not take {lambda.Parameters.Length} arguments.");
            return;
        }

        if (!SignatureFits(lambda, invoke))
        {
            Diagnostics.Error("CS1661", span, $"Cannot convert lambda expression to type '{target}' because the parameter types do not match the delegate parameter types.");
            return;
        }

        var body = BindLambdaFor(lambda, invoke);
        if (body.HasErrors)
        {
            Diagnostics.AddRange(body.Diagnostics.ToSortedList());
            return;
        }

        ReportReturns(lambda, body, target, invoke.ReturnType);
    }

    private void ReportReturns(UnboundLambda lambda, LambdaBody body, TypeSymbol target, TypeSymbol returnType)
    {
        var span = lambda.Syntax.Span;
        if (ResultTypeOf(lambda, returnType) is not { } result)
        {
            Diagnostics.Error("CS4010", span, $"Cannot convert async lambda expression to delegate type '{target}'. An async lambda expression may return void, Task or Task<T>, none of which are convertible to '{target}'.");
            return;
        }

        if (lambda.ReturnType is { } declared && declared != returnType)
        {
            Diagnostics.Error("CS8934", span, $"Cannot convert lambda expression to type '{target}' because the return type does not match the delegate return type.");
            return;
        }

        var binder = body.Binder.Reporting(Diagnostics);
        if (result.IsVoid)
        {
            if (body.Expression is { } effect)
                Diagnostics.Error("CS0201", effect.Syntax.Span, "Only assignment, call, increment, decrement, await, and new object expressions can be used as a statement.");
            else
                Diagnostics.Error("CS8030", body.Returned.First(r => r is not null)!.Syntax.Span, "Anonymous function converted to a void returning delegate cannot return a value.");
            return;
        }

        foreach (var value in body.Expression is { } expression ? [expression] : body.Returned)
        {
            if (value is null)
                Diagnostics.Error("CS0126", span, $"An object of a type convertible to '{result}' is required.");
            else
                binder.Convert(value, result, value.Syntax);
        }

        if (body.EndIsReachable && body.Expression is null)
            Diagnostics.Error("CS1643", span, $"Not all code paths return a value in lambda expression of type '{target}'.");
    }
}
