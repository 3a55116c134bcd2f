using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Calls whose overload is chosen while the code runs.</summary>
internal sealed partial class Binder
{
    private static bool HasDynamic(CallArguments arguments) => arguments.Items.Any(a => IsDynamic(a.Value));

    /// <summary>A call of a member of a dynamic value, or of such a value itself.</summary>
    private BoundExpression BindDynamicInvocation(InvocationExpression syntax, BoundExpression target, CallArguments arguments)
    {
        var passed = DynamicArguments(arguments);
        if (passed.IsDefault)
            return new BoundError(syntax);
        if (target is BoundDynamic { Operation: DynamicOperation.GetMember } member && syntax.Target is MemberAccessExpression or MemberBindingExpression)
        {
            var name = syntax.Target is MemberAccessExpression access ? access.Name : ((MemberBindingExpression)syntax.Target).Name;
            return new BoundDynamic(syntax, DynamicOperation.InvokeMember, [.. member.Arguments, .. passed], DynamicTypeSymbol.Instance)
            {
                Name = member.Name,
                TypeArguments = TypeArgumentsOf(name),
            };
        }

        return new BoundDynamic(syntax, DynamicOperation.Invoke, passed.Insert(0, DynamicReceiver(target)), DynamicTypeSymbol.Instance);
    }

    /// <summary>A call of methods known here with arguments that are not; null where it is decided here nevertheless, as for local functions.</summary>
    private BoundExpression? BindDynamicCall(SyntaxNode syntax, MethodGroup group, CallArguments arguments)
    {
        if (group.Candidates.Any(c => c.Member is MethodSymbol { MethodKind: MethodKind.LocalFunction }))
            return null;
        var choice = Choose(group, arguments);
        if (!choice.Resolution.Any)
            return null;
        if (choice.IsExtension)
        {
            Diagnostics.Error("CS1973", syntax.Span, $"'{group.Receiver?.Type}' has no applicable method named '{group.Name}' but appears to have an extension method by that name. Extension methods cannot be dynamically dispatched. Consider casting the dynamic arguments or calling the extension method without the extension method syntax.");
            return new BoundError(syntax);
        }

        if (group.Receiver is BoundBase)
        {
            Diagnostics.Error("CS1971", syntax.Span, $"The call to method '{group.Name}' needs to be dynamically dispatched, but cannot be because it is part of a base access expression. Consider casting the dynamic arguments or eliminating the base access.");
            return new BoundError(syntax);
        }

        var passed = DynamicArguments(arguments);
        if (passed.IsDefault || DynamicCallee(syntax, group, choice) is not { } callee)
            return new BoundError(syntax);
        return new BoundDynamic(syntax, DynamicOperation.InvokeMember, passed.Insert(0, callee), DynamicTypeSymbol.Instance)
        {
            Name = group.Name,
            TypeArguments = group.TypeArguments,
            Flags = group.IsSimpleName ? DynamicFlags.InvokeSimpleName : DynamicFlags.None,
        };
    }

    /// <summary>The object, or the type of static methods, on which a method is looked for; null, and reported, where there is none.</summary>
    private DynamicArgument? DynamicCallee(SyntaxNode syntax, MethodGroup group, GroupChoice choice)
    {
        var applicable = choice.Resolution.Candidates.Where(c => c.IsApplicable).Select(c => c.Method!).ToList();
        if (applicable.TrueForAll(m => m.IsStatic))
        {
            var types = applicable.Select(m => m.ContainingType!).Distinct().ToList();
            if (types.Count == 1)
                return new DynamicArgument(new BoundTypeOf(syntax, types[0]), DynamicArgumentFlags.UseCompileTimeType | DynamicArgumentFlags.IsStaticType);
            Diagnostics.Refuse(syntax.Span, $"A call with a dynamic argument of '{group.Name}', which several cells declare,", "cast the argument");
            return null;
        }

        if (group.Receiver is { Type.IsValueType: true } or { Type: TypeParameterSymbol })
        {
            // It would work on a copy.
            Diagnostics.Refuse(syntax.Span, "A call with a dynamic argument on a struct", "cast the argument");
            return null;
        }

        if (group.Receiver is { } receiver)
            return DynamicReceiver(receiver);
        ReportNeedsObject(syntax, applicable[0]);
        return null;
    }

    private BoundExpression BindDynamicCreation(SyntaxNode syntax, TypeSymbol type, CallArguments arguments)
    {
        var passed = DynamicArguments(arguments);
        if (passed.IsDefault)
            return new BoundError(syntax);
        var created = new DynamicArgument(new BoundTypeOf(syntax, type), DynamicArgumentFlags.UseCompileTimeType | DynamicArgumentFlags.IsStaticType);
        return new BoundDynamic(syntax, DynamicOperation.InvokeConstructor, passed.Insert(0, created), type);
    }

    /// <summary>Arguments as they are passed on; default, and reported, where one cannot be.</summary>
    private ImmutableArray<DynamicArgument> DynamicArguments(CallArguments arguments)
    {
        var passed = ImmutableArray.CreateBuilder<DynamicArgument>(arguments.Count);
        foreach (var argument in arguments.Items)
        {
            if (argument.RefKind != RefKind.None)
            {
                Diagnostics.Refuse(argument.Syntax.Span, "A call that is decided at run time and takes a reference", "cast the dynamic arguments");
                return default;
            }

            if (DynamicOperand(argument.Value) is not { } operand)
                return default;
            passed.Add(argument.Name is { } name ? operand with { Flags = operand.Flags | DynamicArgumentFlags.NamedArgument, Name = name.Name } : operand);
        }

        return passed.MoveToImmutable();
    }

    private DynamicArgument? DynamicOperand(BoundExpression value)
    {
        switch (value)
        {
            case UnboundLambda:
                Diagnostics.Error("CS1977", value.Syntax.Span, "Cannot use a lambda expression as an argument to a dynamically dispatched operation without first casting it to a delegate or expression tree type.");
                return null;
            case MethodGroup group:
                Diagnostics.Error("CS1976", value.Syntax.Span, $"Cannot use a method group as an argument to a dynamically dispatched operation. Did you intend to invoke '{group.Name}'?");
                return null;
        }

        var finished = value.Type == PseudoTypeSymbol.Null ? Convert(value, CoreTypes.Object, value.Syntax) : WithNaturalType(value);
        if (finished.HasErrors)
            return null;
        if (finished.Type.IsRefLike || finished.Type.IsVoid || finished.Type.Kind == TypeKind.Pointer)
        {
            Diagnostics.Error("CS1978", value.Syntax.Span, $"Cannot use an expression of type '{finished.Type}' as an argument to a dynamically dispatched operation.");
            return null;
        }

        // Null has no type to go by.
        var flags = IsDynamic(finished) || value.Type == PseudoTypeSymbol.Null ? DynamicArgumentFlags.None : DynamicArgumentFlags.UseCompileTimeType;
        return new DynamicArgument(finished, finished.Constant is null ? flags : flags | DynamicArgumentFlags.Constant);
    }
}
