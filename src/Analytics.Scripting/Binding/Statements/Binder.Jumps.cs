using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class Binder
{
    private BoundStatement BindJump(StatementSyntax syntax)
    {
        switch (syntax)
        {
            case BreakStatement:
                return BindLoopJump(syntax, BreakLabel);
            case ContinueStatement:
                return BindLoopJump(syntax, ContinueLabel);
            case GotoStatement jump:
                return BindGoto(jump);
            case GotoCaseStatement jump:
                return BindGotoCase(jump);
            case ReturnStatement result:
                return BindReturn(result);
            case ThrowStatement thrown:
                return BindThrow(thrown);
            case YieldReturnStatement yielded:
                return BindYieldReturn(yielded);
            case YieldBreakStatement yielded:
                CheckMayYield(yielded.YieldKeyword, isReturn: false);
                return new BoundYieldBreak(syntax);
            case UnsafeStatement @unsafe:
                diagnostics.Error("CS0227", @unsafe.UnsafeKeyword.Span, "Unsafe code cannot be used in a cell.");
                return new BoundNop(syntax);
            case FixedStatement @fixed:
                diagnostics.Error("CS0214", @fixed.FixedKeyword.Span, "Pointers and 'fixed' may only be used in an unsafe context, and cells have none.");
                return new BoundNop(syntax);
            default:
                diagnostics.Refuse(syntax.Span, "This statement");
                return new BoundNop(syntax);
        }
    }

    private BoundStatement BindLoopJump(StatementSyntax syntax, LabelSymbol? target)
    {
        if (target is not null)
            return new BoundGoto(syntax, target);
        if (Within.HasFlag(TryParts.Finally))
            diagnostics.Error("CS0157", syntax.Span, "Control cannot leave the body of a finally clause.");
        else
            diagnostics.Error("CS0139", syntax.Span, "No enclosing loop out of which to break or continue.");
        return new BoundNop(syntax);
    }

    private BoundStatement BindGoto(GotoStatement syntax)
    {
        if (scope.FindLabel(syntax.Label.Name, out var isHeld) is { } label)
            return new BoundGoto(syntax, label);
        if (isHeld)
            diagnostics.Error("CS0157", syntax.Span, "Control cannot leave the body of a finally clause.");
        else if (!syntax.Label.IsMissing)
            diagnostics.Error("CS0159", syntax.Label.Span, $"No such label '{syntax.Label.Name}' within the scope of the goto statement.");
        return new BoundNop(syntax);
    }

    private BoundStatement BindGotoCase(GotoCaseStatement syntax)
    {
        if (Switch is null)
        {
            diagnostics.Error("CS0153", syntax.Span, "A goto case is only valid inside a switch statement.");
            return new BoundNop(syntax);
        }

        if (syntax.Value is null)
        {
            if (Switch.Default is { } otherwise)
                return new BoundGoto(syntax, otherwise);
            diagnostics.Error("CS0159", syntax.Span, "No such label 'default:' within the scope of the goto statement.");
            return new BoundNop(syntax);
        }

        var value = BindConverted(syntax.Value, Switch.GoverningType);
        if (value.HasErrors)
            return new BoundNop(syntax);
        if (value.Constant is not { } constant)
            diagnostics.Error("CS0150", syntax.Value.Span, "A constant value is expected.");
        else if (Switch.Cases.TryGetValue(constant, out var label))
            return new BoundGoto(syntax, label);
        else
            diagnostics.Error("CS0159", syntax.Span, $"No such label 'case {constant}:' within the scope of the goto statement.");
        return new BoundNop(syntax);
    }

    private BoundReturn BindReturn(ReturnStatement syntax)
    {
        if (Within.HasFlag(TryParts.Finally))
            diagnostics.Error("CS0157", syntax.Span, "Control cannot leave the body of a finally clause.");
        if (Returns is not { } returns)
        {
            diagnostics.Error("CS0127", syntax.Span, "There is nothing to return from here.");
            return new BoundReturn(syntax, null);
        }

        var (value, isRef) = syntax.Expression is null ? (null, false) : BindReturned(syntax.Expression, returns);
        if (syntax.Expression is null && returns is { Type: { IsVoid: false, IsError: false }, IsCell: false, YieldType: null })
            diagnostics.Error("CS0126", syntax.Span, $"An object of a type convertible to '{returns.Type}' is required.");
        if (returns.YieldType is not null)
            diagnostics.Error("CS1622", syntax.Span, "Cannot return a value from an iterator. Use the yield return statement to return a value, or yield break to end the iteration.");
        returns.Values.Add(value);
        if (value is null && returns.IsCell)
            value = new BoundLiteral(syntax, CoreTypes.Object, ConstantValue.Null);
        return new BoundReturn(syntax, value) { IsRef = isRef };
    }

    /// <summary>A returned value, converted to what the function returns where that is known; for a function that returns a reference, a variable.</summary>
    private (BoundExpression? Value, bool IsRef) BindReturned(ExpressionSyntax syntax, ReturnContext returns)
    {
        if (returns.YieldType is not null)
            return (BindExpression(syntax), false);
        if (returns.Type is null)
            return (BindExpression(syntax is RefExpression reference ? Refused(reference) : syntax), false);
        if (returns.Type.IsVoid)
        {
            if (scope.Function is { IsAsync: true, ReturnsVoid: false } function)
                diagnostics.Error("CS1997", syntax.Span, $"Since '{function}' is an async method that returns '{function.ReturnType}', a return keyword must not be followed by an object expression.");
            else
                diagnostics.Error("CS0127", syntax.Span, "Since the function returns void, a return keyword must not be followed by an object expression.");
            return (BindExpression(syntax), false);
        }

        if (returns.RefKind == RefKind.None)
        {
            if (syntax is not RefExpression wrong)
            {
                var value = BindConverted(syntax, returns.Type);
                CheckLeaving(value, syntax);
                return (value, false);
            }

            diagnostics.Error("CS8149", syntax.Span, "By-reference returns may only be used in methods that return by reference.");
            return (BindConverted(wrong.Expression, returns.Type), false);
        }

        if (syntax is not RefExpression returned)
        {
            if (syntax is not ThrowExpression)
                diagnostics.Error("CS8150", syntax.Span, "By-value returns may only be used in methods that return by value.");
            return (BindConverted(syntax, returns.Type), false);
        }

        var variable = BindVariableReference(returned, allowReadOnly: returns.RefKind == RefKind.RefReadOnly);
        if (!variable.HasErrors && variable.Type != returns.Type)
            diagnostics.Error("CS8151", returned.Span, $"The return expression must be of type '{returns.Type}' because this method returns by reference.");
        else if (!variable.HasErrors && !OutlivesFunction(variable))
            diagnostics.Error("CS8168", returned.Span, "Cannot return a local by reference because it is not a ref local.");
        return (variable, true);
    }

    private ExpressionSyntax Refused(RefExpression syntax)
    {
        diagnostics.Refuse(syntax.Span, "A lambda that returns a reference");
        return syntax.Expression;
    }

    /// <summary>Whether a variable lives on when the function has returned.</summary>
    private static bool OutlivesFunction(BoundExpression variable) => variable switch
    {
        BoundLocal local => local.Local.RefKind != RefKind.None && !local.Local.DiesWithFunction,
        BoundParameter parameter => parameter.Parameter.RefKind != RefKind.None,
        BoundField { Receiver: { Type.IsValueType: true } receiver } => OutlivesFunction(receiver),
        BoundThis => false,
        BoundConditional { IsRef: true } choice => OutlivesFunction(choice.WhenTrue) && OutlivesFunction(choice.WhenFalse),
        _ => true,
    };

    private BoundThrow BindThrow(ThrowStatement syntax)
    {
        if (syntax.Expression is { } thrown)
        {
            RefuseNestedThrow(thrown);
            return new BoundThrow(syntax, BindConverted(thrown, CoreTypes.Exception));
        }

        if (!Within.HasFlag(TryParts.Catch))
            diagnostics.Error("CS0156", syntax.Span, "A throw statement with no arguments is not allowed outside of a catch clause.");
        else if (Within.HasFlag(TryParts.FinallyInCatch))
            diagnostics.Error("CS0724", syntax.Span, "A throw statement with no arguments is not allowed in a finally clause that is nested inside the nearest enclosing catch clause.");
        return new BoundThrow(syntax, null);
    }

    private BoundStatement BindYieldReturn(YieldReturnStatement syntax)
    {
        CheckMayYield(syntax.YieldKeyword, isReturn: true);
        if (Returns?.YieldType is not { } type)
        {
            BindExpression(syntax.Expression);
            return new BoundNop(syntax);
        }

        return new BoundYieldReturn(syntax, BindConverted(syntax.Expression, type));
    }

    private void CheckMayYield(SyntaxToken keyword, bool isReturn)
    {
        var span = keyword.Span;
        if (scope.Function is null)
            diagnostics.Error("CS7020", span, "Cannot use 'yield' in top-level script code.");
        else if (scope.Function.MethodKind == MethodKind.Lambda)
            diagnostics.Error("CS1621", span, "The yield statement cannot be used inside an anonymous method or lambda expression.");
        else if (Within.HasFlag(TryParts.Finally))
            diagnostics.Error("CS1625", span, "Cannot yield in the body of a finally clause.");
        else if (isReturn && Within.HasFlag(TryParts.Catch))
            diagnostics.Error("CS1631", span, "Cannot yield a value in the body of a catch clause.");
        else if (isReturn && Within.HasFlag(TryParts.TryWithCatch))
            diagnostics.Error("CS1626", span, "Cannot yield a value in the body of a try block with a catch clause.");
        else if (isReturn && Within.HasFlag(TryParts.Lock))
            diagnostics.Warning("CS9237", span, "'yield return' should not be used in the body of a lock statement.");
    }

    /// <summary>Reports where code cannot wait: in a function that is not async, in a lock.</summary>
    private void CheckMayAwait(TextSpan span)
    {
        var function = scope.Function;
        if (function is { IsAsync: false } || (function is null && scope.ContainingType is not null))
        {
            var isLambda = function?.MethodKind == MethodKind.Lambda;
            diagnostics.Error(
                isLambda ? "CS4034" : function is { ReturnsVoid: false } ? "CS4032" : "CS4033", span,
                $"The 'await' operator can only be used within an async {(isLambda ? "lambda expression" : "method")}. Consider marking this {(isLambda ? "lambda" : "method")} with the 'async' modifier.");
        }
        else if (Within.HasFlag(TryParts.Lock))
        {
            diagnostics.Error("CS1996", span, "Cannot await in the body of a lock statement.");
        }
    }
}
