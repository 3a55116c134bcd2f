using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Calls of methods, functions and delegates.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindInvocation(InvocationExpression syntax)
    {
        if (syntax.Target is IdentifierName { Identifier: { Name: "nameof", IsMissing: false } } && TryBindNameOf(syntax) is { } name)
            return name;
        var target = BindCallee(syntax.Target);
        var arguments = BindArguments(syntax.ArgumentList);
        if (target.HasErrors || (arguments.HasErrors && Context.Recorder is null))
        {
            // What is left of the call may still say something about lambdas in it; its own failure would only repeat the error.
            ReportLambdaBodies(arguments);
            return RecoverCall(syntax, arguments);
        }

        if (target is MethodGroup group)
            return (HasDynamic(arguments) ? BindDynamicCall(syntax, group, arguments) : null) ?? BindCall(syntax, group, arguments);
        if (target is TypeOrNamespace { Symbol: var symbol })
        {
            Diagnostics.Error("CS1955", syntax.Target.Span, $"Non-invocable member '{symbol}' cannot be used like a method. Is 'new' missing?");
            return new BoundError(syntax);
        }

        if (target is UnboundLambda)
        {
            Diagnostics.Error("CS0149", syntax.Target.Span, "Method name expected: a lambda can be called once it has become a delegate.");
            return new BoundError(syntax);
        }

        var value = WithNaturalType(target);
        if (value.HasErrors)
            return value;
        if (IsDynamic(value) || (value.Type.IsDelegate && HasDynamic(arguments)))
            return BindDynamicInvocation(syntax, value, arguments);
        if (value.Type.Invoke() is { } invoke)
            return BindDelegateCall(syntax, value, invoke, arguments);
        if (syntax.Target is MemberAccessExpression { Name: var member })
            Diagnostics.Error("CS1955", member.Span, $"Non-invocable member '{member.Identifier.Name}' cannot be used like a method: leave the parentheses out.");
        else
            Diagnostics.Error("CS0149", syntax.Target.Span, "Method name expected.");
        return new BoundError(syntax);
    }

    private BoundExpression BindCallee(ExpressionSyntax syntax)
    {
        if (syntax is not (SimpleNameSyntax or MemberAccessExpression or MemberBindingExpression))
            return BindExpression(syntax);
        var callee = syntax switch
        {
            SimpleNameSyntax name => BindName(name, isInvoked: true),
            MemberAccessExpression access => BindMemberAccess(access, isInvoked: true),
            _ => BindMemberBinding((MemberBindingExpression)syntax, isInvoked: true),
        };
        Context.Recorder?.Expression(syntax, callee, this);
        return callee;
    }

    /// <summary>For a call that cannot be made: what it would have declared gets no type, and no further errors.</summary>
    private BoundExpression RecoverCall(SyntaxNode syntax, CallArguments arguments, OverloadResolution? resolution = null, CallArguments? tried = null)
    {
        if (Context.Recorder is not null && resolution is not null)
            return GuessCall(syntax, resolution, tried ?? arguments);
        foreach (var argument in arguments.Items)
        {
            if (argument.Value is UnboundOutVariable { Variable: { } variable })
                SetVariableType(variable, PseudoTypeSymbol.Error);
        }

        return new BoundError(syntax);
    }

    private BoundExpression BindCall(SyntaxNode syntax, MethodGroup group, CallArguments arguments)
    {
        var choice = Choose(group, arguments);
        Context.Recorder?.Call(syntax, new RecordedCall(choice.Resolution, choice.Arguments, choice.IsExtension, this));
        if (choice.Best is not { } best)
        {
            ReportNoOverload(syntax, group.Name, choice.Resolution, choice.Arguments, group);
            return RecoverCall(syntax, arguments, choice.Resolution, choice.Arguments);
        }

        return MakeCall(syntax, group, best, choice);
    }

    private BoundExpression MakeCall(SyntaxNode syntax, MethodGroup group, CallCandidate best, GroupChoice choice)
    {
        var method = best.Method!;
        CheckObsolete(method, syntax);
        var handlers = new HandlerContext(method.IsStatic ? null : group.Receiver);
        var arguments = MakeArguments(best, choice.Arguments, syntax, handlers);
        var call = MakeCall(syntax, group, method, arguments, choice.IsExtension, handlers.Receiver);
        if (!call.HasErrors && ConditionalCalls.IsOmitted(method, Context.Tree))
            return new BoundOmittedCall(syntax);
        return handlers.Temporaries.Count == 0 || call.HasErrors ? call : new BoundSequence(syntax, [.. handlers.Temporaries], [], call);
    }

    private BoundExpression MakeCall(
        SyntaxNode syntax, MethodGroup group, MethodSymbol method, ImmutableArray<BoundArgument> arguments, bool isExtension, BoundExpression? given)
    {
        if (isExtension || method.IsStatic)
        {
            var constrainedTo = method.IsAbstract || method.IsVirtual ? group.ConstrainedTo : null;
            if (constrainedTo is null && method is { IsStatic: true, IsAbstract: true })
            {
                Diagnostics.Error("CS8926", syntax.Span, "A static virtual or abstract interface member can be accessed only on a type parameter.");
                return new BoundError(syntax);
            }

            return new BoundCall(syntax, null, method, arguments) { ConstrainedTo = constrainedTo };
        }

        if (method.MethodKind == MethodKind.LocalFunction)
            return new BoundCall(syntax, null, method, arguments);
        if (given is not { } receiver)
        {
            ReportNeedsObject(syntax, method);
            return new BoundError(syntax);
        }

        if (receiver is BoundBase && method.IsAbstract && !method.ContainingType!.IsInterface)
        {
            Diagnostics.Error("CS0205", syntax.Span, $"Cannot call an abstract base member: '{method}'.");
            return new BoundError(syntax);
        }

        if (receiver.Type.IsRefLike && method.ContainingType is { IsValueType: false })
        {
            Diagnostics.Error("CS0029", syntax.Span, $"Cannot implicitly convert type '{receiver.Type}' to '{method.ContainingType}'.");
            return new BoundError(syntax);
        }

        return new BoundCall(syntax, receiver, method, arguments);
    }

    private BoundExpression BindDelegateCall(SyntaxNode syntax, BoundExpression target, MethodSymbol invoke, CallArguments arguments)
    {
        var resolution = new OverloadResolution(this, arguments, []).Resolve([new MemberCandidate(invoke, target.Type)]);
        Context.Recorder?.Call(syntax, new RecordedCall(resolution, arguments, false, this));
        if (resolution.Best is { } best)
            return new BoundDelegateCall(syntax, target, invoke, MakeArguments(best, arguments, syntax));
        ReportNoOverload(syntax, target.Type.ToString(), resolution, arguments, null);
        return RecoverCall(syntax, arguments, resolution);
    }

    public partial BoundCall? TryCallMember(BoundExpression receiver, string name, IReadOnlyList<BoundExpression> arguments, SyntaxNode syntax)
    {
        if (receiver.HasErrors)
            return null;
        var found = MemberLookup.Find(receiver.Type, name, m => IsAccessible(m, receiver.Type));
        var group = new MethodGroup(syntax, receiver, name, found.Methods, []) { Binder = this };
        var choice = Choose(group, CallArguments.Of(arguments));
        return choice.Best is { } best ? MakeCall(syntax, group, best, choice) as BoundCall : null;
    }

    /// <summary>Calls a member with arguments that the binder made up, as queries and collection initializers do; reports what is wrong.</summary>
    private BoundExpression CallMember(BoundExpression receiver, string name, CallArguments arguments, SyntaxNode syntax)
    {
        if (receiver.HasErrors)
            return new BoundError(syntax);
        var found = MemberLookup.Find(receiver.Type, name, m => IsAccessible(m, receiver.Type));
        var group = new MethodGroup(syntax, receiver, name, found.Methods, []) { Binder = this };
        return BindCall(syntax, group, arguments);
    }
}
