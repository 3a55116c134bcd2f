using Analytics.Scripting.Bound;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Checks finished code for what depends on where it stands: functions that use what they cannot reach, and patterns that never get a
/// value.
/// </summary>
internal sealed class UseChecks(DiagnosticBag diagnostics, PatternMatching matching)
{
    private FunctionSpan? _function;
    private bool _isInType;
    private bool _isInLock;
    private BoundExpression? _unexplained;

    /// <summary>Checks a method, or with a null method the top of a cell.</summary>
    public void Check(SourceMethodSymbol? method, BoundNode body)
    {
        _isInType = method is not null && (method.ContainingType is not SubmissionTypeSymbol || (method.IsStatic && !method.Modifiers.HasFlag(MemberModifiers.OfCell)));
        _function = new FunctionSpan(method, null, default);
        Visit(body);
    }

    /// <summary>Makes sure that code which was not understood is never run though nobody said why.</summary>
    public void ReportUnexplained()
    {
        if (_unexplained is not null && !diagnostics.HasErrors)
            diagnostics.Error(Refusals.Code, _unexplained.Syntax.Span, "This code could not be understood.");
    }

    private void Visit(BoundNode node)
    {
        if (node is BoundExpression { HasErrors: true } error)
            _unexplained ??= error;
        switch (node)
        {
            case BoundLambda lambda:
                VisitFunction(lambda.Symbol, lambda);
                return;
            case BoundLocalFunction function:
                VisitFunction(function.Symbol, function);
                return;
            case BoundLock locked:
                Visit(locked.Expression);
                var outer = _isInLock;
                _isInLock = true;
                Visit(locked.Body);
                _isInLock = outer;
                return;
            case BoundAwait when _isInLock:
                diagnostics.Error("CS1996", node.Syntax.Span, "Cannot await in the body of a lock statement.");
                break;
            case BoundLocal local:
                CheckCapture(local.Local, local.Local.Span, local);
                break;
            case BoundParameter { Parameter: SourceParameterSymbol parameter } use:
                CheckCapture(parameter, parameter.Span, use);
                break;
            case BoundThis or BoundBase:
                CheckThis(node);
                break;
            case BoundField { Field: SourceFieldSymbol field }:
                CheckOfCell(field, field.Modifiers, node);
                break;
            case BoundProperty { Property: SourcePropertySymbol property }:
                CheckOfCell(property, property.Modifiers, node);
                break;
            case BoundCall { Method.Definition: SourceMethodSymbol method }:
                CheckOfCell(method, method.Modifiers, node);
                break;
            case BoundDelegateCreation { Method.Definition: SourceMethodSymbol method }:
                CheckOfCell(method, method.Modifiers, node);
                break;
            case BoundEvent @event:
                diagnostics.Error("CS0070", node.Syntax.Span, $"The event '{@event.Event.Name}' can only appear on the left hand side of += or -= (except when used from within the type '{@event.Event.ContainingType}').");
                break;
            case BoundIsPattern test:
                CheckIsPattern(test);
                break;
            case BoundSwitchExpression choice:
                CheckArms(choice);
                break;
            case BoundSwitch choice:
                CheckCases(choice);
                break;
        }

        BoundChildren.ForEach(node, Visit);
    }

    private void VisitFunction(MethodSymbol symbol, BoundNode node)
    {
        var (outer, isInLock) = (_function, _isInLock);
        _function = new FunctionSpan(symbol, outer, node.Syntax.Span);
        _isInLock = false;
        BoundChildren.ForEach(node, Visit);
        (_function, _isInLock) = (outer, isInLock);
    }

    /// <summary>What stands at the top of a cell without the word static belongs to the cell's object.</summary>
    private void CheckOfCell(Symbol symbol, MemberModifiers modifiers, BoundNode node)
    {
        if (_isInType && modifiers.HasFlag(MemberModifiers.OfCell))
        {
            diagnostics.Error(
                "CS0120", node.Syntax.Span,
                $"An object reference is required for the non-static field, method, or property '{symbol.Name}': what is declared at the top of a cell cannot be used in types and static functions unless it is static or const.");
        }
    }

    private void CheckCapture(Symbol variable, TextSpan declared, BoundNode node)
    {
        for (var function = _function; function?.Symbol is not null && function.Outer is not null; function = function.Outer)
        {
            if (declared.IsEmpty || function.Span.Contains(declared))
                return;
            if (function.Symbol.IsStatic)
            {
                var isLambda = function.Symbol.MethodKind == MethodKind.Lambda;
                diagnostics.Error(
                    isLambda ? "CS8820" : "CS8421", node.Syntax.Span,
                    $"A static {(isLambda ? "anonymous function" : "local function")} cannot contain a reference to '{variable.Name}'.");
            }
            else if (variable is ParameterSymbol { RefKind: not RefKind.None })
            {
                diagnostics.Error("CS1628", node.Syntax.Span, $"Cannot use ref, out, or in parameter '{variable.Name}' inside an anonymous method, lambda expression, query expression, or local function.");
            }
            else if (variable is LocalSymbol { RefKind: not RefKind.None })
            {
                diagnostics.Error("CS8175", node.Syntax.Span, $"Cannot use ref local '{variable.Name}' inside an anonymous method, lambda expression, or query expression.");
            }
            else if (TypeOf(variable).IsRefLike)
            {
                diagnostics.Error("CS9108", node.Syntax.Span, $"Cannot use '{variable.Name}' of type '{TypeOf(variable)}' inside an anonymous method, lambda expression, query expression, or local function.");
            }
        }
    }

    private static TypeSymbol TypeOf(Symbol variable) => variable is LocalSymbol local ? local.Type : ((ParameterSymbol)variable).Type;

    private void CheckThis(BoundNode node)
    {
        for (var function = _function; function is { Symbol: not null, Outer: not null }; function = function.Outer)
        {
            if (function.Symbol.IsStatic)
            {
                var isLambda = function.Symbol.MethodKind == MethodKind.Lambda;
                diagnostics.Error(isLambda ? "CS8821" : "CS8422", node.Syntax.Span, $"A static {(isLambda ? "anonymous function" : "local function")} cannot contain a reference to 'this' or 'base'.");
            }
            else if (node is BoundThis { Type.IsValueType: true })
            {
                diagnostics.Error("CS1673", node.Syntax.Span, "Anonymous methods, lambda expressions, query expressions, and local functions inside structs cannot access instance members of 'this'.");
            }
        }
    }

    private void CheckIsPattern(BoundIsPattern test)
    {
        if (!test.Operand.HasErrors && test.Operand.Constant is null && !matching.CanMatch(test.Pattern.InputType, test.Pattern, []))
            diagnostics.Error("CS8518", test.Syntax.Span, $"An expression of type '{test.Operand.Type}' can never match the provided pattern.");
    }

    private void CheckArms(BoundSwitchExpression choice)
    {
        var before = new List<BoundPattern>();
        foreach (var arm in choice.Arms)
        {
            if (!matching.CanMatch(choice.Governing.Type, arm.Pattern, before))
                diagnostics.Error("CS8510", arm.Pattern.Syntax.Span, "The pattern is unreachable. It has already been handled by a previous arm of the switch expression or it is impossible to match.");
            if (arm.When is null || arm.When.Constant is { Value: true })
                before.Add(arm.Pattern);
        }
    }

    private void CheckCases(BoundSwitch choice)
    {
        var before = new List<BoundPattern>();
        foreach (var label in choice.Sections.SelectMany(s => s.Labels))
        {
            if (label.Pattern is not { } pattern)
                continue;
            if (!matching.CanMatch(choice.Governing.Type, pattern, before))
            {
                var constant = (pattern as BoundConstantPattern)?.Value.Constant;
                if (label.When is null && constant is not null && before.Any(b => b is BoundConstantPattern other && constant.Equals(other.Value.Constant)))
                    diagnostics.Error("CS0152", label.Syntax.Span, $"The switch statement contains multiple cases with the label value '{constant}'.");
                else
                    diagnostics.Error("CS8120", pattern.Syntax.Span, "The switch case is unreachable. It has already been handled by a previous case or it is impossible to match.");
            }

            if (label.When is null || label.When.Constant is { Value: true })
                before.Add(pattern);
        }
    }

    /// <summary>A function around the code, and where it stands: variables declared outside are captured.</summary>
    private sealed record FunctionSpan(MethodSymbol? Symbol, FunctionSpan? Outer, TextSpan Span);
}
