using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

internal sealed partial class FlowPass
{
    private void Visit(BoundExpression expression)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Report("CS8078", expression.Syntax.Span, "The expression is nested too deeply to compile.");
            return;
        }

        if (expression.Constant is not null)
            return;
        switch (expression)
        {
            case BoundLocal local:
                Read(_variables.Of(local.Local), local);
                break;
            case BoundParameter parameter:
                Read(_variables.Of(parameter.Parameter), parameter);
                break;
            case BoundField { Receiver: not null } or BoundTupleElement:
                VisitPart(expression);
                break;
            case BoundLambda lambda:
                VisitLambda(lambda);
                break;
            case BoundAwait awaited:
                Visit(awaited.Operand);
                Leave();
                break;
            case BoundCall call:
                VisitCall(call);
                break;
            case BoundDelegateCall call:
                Visit(call.Target);
                VisitArguments(call.Arguments);
                break;
            case BoundObjectCreation creation:
                VisitArguments(creation.Arguments);
                VisitInitializer(creation.Initializer);
                break;
            case BoundDelegateCreation creation:
                if (creation.Receiver is not null)
                    Visit(creation.Receiver);
                UseFunction(creation.Method, creation, isCall: false);
                break;
            case BoundThrowExpression thrown:
                Visit(thrown.Exception);
                _state = FlowState.Unreachable();
                break;
            case BoundAssignment or BoundCompoundAssignment or BoundIncrement or BoundNullCoalescingAssignment or BoundDeconstruction:
                VisitAssignment(expression);
                break;
            case BoundLogical or BoundConditional or BoundIsPattern or BoundSwitchExpression or BoundNullCoalescing or BoundConditionalAccess
                or BoundUnary { Kind: UnaryKind.Not } or BoundHandlerConversion or BoundTupleEquality:
                VisitBranching(expression);
                break;
            default:
                VisitChildren(expression);
                break;
        }
    }

    private void VisitChildren(BoundNode node) => BoundChildren.ForEach(node, child =>
    {
        if (child is BoundExpression expression)
            Visit(expression);
        else
            VisitChildren(child);
    });

    private void VisitInitializer(BoundInitializer? initializer)
    {
        if (initializer is null)
            return;
        foreach (var effect in initializer.Effects)
            Visit(effect);
    }

    private void VisitCall(BoundCall call)
    {
        if (call.Receiver is not null)
            Visit(call.Receiver);
        VisitArguments(call.Arguments);
        UseFunction(call.Method, call, isCall: true);
    }

    /// <summary>Arguments in the order of evaluation; variables passed as <c>out</c> are assigned once the call is over.</summary>
    private void VisitArguments(ImmutableArray<BoundArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.RefKind == RefKind.Out)
                VisitTarget(argument.Value);
            else
                Visit(argument.Value);
        }

        foreach (var argument in arguments)
        {
            if (argument.RefKind == RefKind.Out)
                AssignTarget(argument.Value);
        }
    }

    /// <summary>A field or element of a local struct, which may have been assigned though the struct as a whole is not.</summary>
    private void VisitPart(BoundExpression expression)
    {
        var part = _variables.OfPart(expression);
        var receiver = expression is BoundField field ? field.Receiver! : ((BoundTupleElement)expression).Receiver;
        if (part < 0)
        {
            Visit(receiver);
            return;
        }

        var whole = _variables.Of(FlowVariables.RootOf(receiver)!);
        if (_state.Has(part) || _state.Has(whole))
            return;
        if (receiver is BoundLocal && !IsOuterToLocal(part))
        {
            if (_wasLeft && receiver is BoundLocal { Local: var lost } && FlowVariables.IsLostWhenLeft(lost))
                ReadUnassigned(whole, receiver);
            else
                Report("CS0170", expression.Syntax.Span, $"Use of possibly unassigned field '{(expression is BoundField named ? named.Field.Name : expression.Syntax is MemberAccessExpression access ? access.Name.Identifier.Name : "")}'.");
            _state.Assign(part);
            return;
        }

        Visit(receiver);
    }

    private bool IsOuterToLocal(int number) => _frame.Local?.IsOuter(_variables.Root(number)) == true;

    private void Read(int number, BoundExpression node)
    {
        if (number < 0 || _state.Has(number))
            return;
        var root = _variables.Root(number);
        var count = FlowVariables.CountParts(node.Type);
        if (count > 0)
        {
            var parts = _variables.PartsOf(root).Where(_state.Has).Count();
            if (parts == count)
                return;
        }

        ReadUnassigned(number, node);
    }

    /// <summary>
    /// A variable that is not assigned: an error, or for one outside a local function something that its callers must have assigned.
    /// Said once, after that it counts as assigned.
    /// </summary>
    private void ReadUnassigned(int number, BoundNode node)
    {
        var root = _variables.Root(number);
        for (var frame = _frame; frame is not null; frame = frame.Outer)
        {
            if (frame.Local is not { } facts || !facts.IsOuter(root))
                continue;
            _hasChanged |= facts.Required.Add(number);
            _state.Assign(number);
            return;
        }

        if (_wasLeft && FlowVariables.IsLostWhenLeft(root))
            Report(root is LocalSymbol { RefKind: RefKind.None } ? "CS4007" : "CS9217", node.Syntax.Span, $"Instance of type '{((LocalSymbol)root).Type}' cannot be preserved across 'await' or 'yield' boundary.");
        else if (root is ParameterSymbol)
            Report("CS0269", node.Syntax.Span, $"Use of unassigned out parameter '{root.Name}'.");
        else
            Report("CS0165", node.Syntax.Span, $"Use of unassigned local variable '{root.Name}'.");
        _state.Assign(number);
    }

    private void Assign(int number)
    {
        if (number >= 0)
            _state.Assign(number);
    }
}
