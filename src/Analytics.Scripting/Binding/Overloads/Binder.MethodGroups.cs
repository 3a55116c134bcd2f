using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Method groups: which of its methods arguments or a delegate type choose.</summary>
internal sealed partial class Binder
{
    /// <summary>The outcome of choosing among a group's methods. For an extension method the receiver is the first argument.</summary>
    private readonly record struct GroupChoice(OverloadResolution Resolution, CallArguments Arguments, bool IsExtension)
    {
        public CallCandidate? Best => Resolution.Best;
    }

    /// <summary>Chooses among the methods of the type; where none applies, among extension methods, scope by scope.</summary>
    private GroupChoice Choose(MethodGroup group, CallArguments arguments, bool isConversion = false)
    {
        GroupChoice? first = null;
        if (!group.Candidates.IsEmpty)
        {
            var resolution = new OverloadResolution(this, arguments, group.TypeArguments)
            {
                Static = NeedOf(group),
                IsMethodGroupConversion = isConversion,
            };
            first = new GroupChoice(resolution.Resolve(group.Candidates), arguments, false);
            if (resolution.Any)
                return first.Value;
        }

        if (group.Receiver is { HasErrors: false } receiver and not BoundBase && !group.IsSimpleName)
        {
            foreach (var scope in group.Binder.ExtensionScopes(group.Name))
            {
                var extended = arguments.After(receiver);
                var resolution = new OverloadResolution(this, extended, group.TypeArguments) { IsExtension = true, IsMethodGroupConversion = isConversion };
                var choice = new GroupChoice(resolution.Resolve(scope), extended, true);
                if (resolution.Any)
                    return choice;

                // Of failures, report the one that says most: where the receiver fitted.
                if (first is null || !SaysMore(first.Value, choice))
                    first = choice;
            }
        }

        return first ?? new GroupChoice(new OverloadResolution(this, arguments, []), arguments, false);
    }

    private static bool SaysMore(GroupChoice first, GroupChoice second) =>
        !first.IsExtension || second.Resolution.Candidates.All(c => c.Mismatch == Mismatch.WrongReceiver);

    /// <summary>The type parameters of a method and of the types around it, with what stands for each.</summary>
    internal static (ImmutableArray<TypeParameterSymbol> Parameters, ImmutableArray<TypeSymbol> Arguments) WithContaining(MethodSymbol method)
    {
        if (method.ContainingType is not { } type || type.TypeParameters.IsEmpty)
            return (method.TypeParameters, method.TypeArguments);
        return (type.Definition.TypeParameters.AddRange(method.TypeParameters), type.TypeArguments.AddRange(method.TypeArguments));
    }

    private static StaticNeed NeedOf(MethodGroup group)
    {
        if (group.MayBeStatic)
            return StaticNeed.Any;
        if (group.IsSimpleName)
            return group.Receiver is null && group.Candidates.Any(c => c.Member.IsStatic) ? StaticNeed.Static : StaticNeed.Any;
        return group.Receiver is null ? StaticNeed.Static : StaticNeed.Instance;
    }

    private Conversion ClassifyMethodGroup(MethodGroup group, TypeSymbol to)
    {
        if (!to.IsDelegate)
        {
            return IsBaseOfDelegates(to) && NaturalDelegateType(group) is not null
                ? new Conversion(ConversionKind.MethodGroup)
                : Conversion.None;
        }

        return to.Invoke() is { } invoke && Match(group, invoke) is { } result ? new Conversion(ConversionKind.MethodGroup) { Group = result } : Conversion.None;
    }

    /// <summary>The method that a delegate with this Invoke would call; null where none fits.</summary>
    private MethodGroupResult? Match(MethodGroup group, MethodSymbol invoke)
    {
        var choice = Choose(group, PlaceholdersFor(group.Syntax, invoke.Parameters.Select(p => (p.Type, p.RefKind))), isConversion: true);
        if (choice.Best?.Method is not { } method || method.ReturnRefKind != invoke.ReturnRefKind)
            return null;
        if (method.ReturnsVoid != invoke.ReturnsVoid)
            return null;
        if (!method.ReturnsVoid && StandardConversions.Implicit(method.ReturnType, invoke.ReturnType).Kind is not (ConversionKind.Identity or ConversionKind.ImplicitReference))
            return null;

        // Arguments go through unchanged, so only conversions that change nothing at run time will do. A method that takes others is chosen
        // all the same, and refused then.
        var passes = true;
        for (var i = 0; i < choice.Arguments.Count; i++)
            passes &= choice.Best.Conversions[i].Kind is ConversionKind.Identity or ConversionKind.ImplicitReference || (choice.IsExtension && i == 0);
        return new MethodGroupResult(method, method.IsStatic && !choice.IsExtension ? null : group.Receiver, choice.IsExtension) { Passes = passes };
    }

    private static CallArguments PlaceholdersFor(SyntaxNode syntax, IEnumerable<(TypeSymbol Type, RefKind RefKind)> parameters) =>
        new([.. parameters.Select(p => new CallArgument(new BoundPlaceholder(syntax, p.Type), syntax, p.RefKind == RefKind.RefReadOnly ? RefKind.In : p.RefKind))]);

    /// <summary>What the group's method for these parameters returns; null where none fits.</summary>
    internal TypeSymbol? ReturnTypeOf(MethodGroup group, ImmutableArray<TypeSymbol> types, ImmutableArray<RefKind> refKinds) =>
        Choose(group, PlaceholdersFor(group.Syntax, types.Zip(refKinds)), isConversion: true).Best?.Method?.ReturnType;

    /// <summary>The Func or Action that a group of one method is; null where there are several or it has none.</summary>
    internal NamedTypeSymbol? NaturalDelegateType(MethodGroup group)
    {
        if (SingleMethod(group) is not { Method: { NeedsTypeArguments: false, ReturnRefKind: RefKind.None } method, IsExtension: var isExtension })
            return null;
        var parameters = isExtension ? method.Parameters.RemoveAt(0) : method.Parameters;
        return NaturalDelegateType(parameters, method.ReturnType);
    }

    private MethodGroupResult? SingleMethod(MethodGroup group)
    {
        var need = NeedOf(group);
        var own = group.Candidates.Where(c => need == StaticNeed.Any || c.Member.IsStatic == (need == StaticNeed.Static)).ToList();
        if (own.Count > 1)
            return null;
        if (own.Count == 1)
        {
            var method = (MethodSymbol)own[0].Member;
            if (method.NeedsTypeArguments && group.TypeArguments.Length == method.TypeParameters.Length)
                method = method.Construct(group.TypeArguments);
            return new MethodGroupResult(method, method.IsStatic ? null : group.Receiver, false);
        }

        if (group.Receiver is not { } receiver || group.IsSimpleName)
            return null;
        foreach (var scope in group.Binder.ExtensionScopes(group.Name))
        {
            var fitting = scope.Where(c => MayTake((MethodSymbol)c.Member, receiver)).ToList();
            if (fitting.Count > 0)
                return fitting.Count == 1 ? new MethodGroupResult((MethodSymbol)fitting[0].Member, receiver, true) : null;
        }

        return null;
    }

    private BoundExpression ConvertMethodGroup(MethodGroup group, Conversion conversion, TypeSymbol to)
    {
        if (conversion.Group is not { } result)
        {
            var natural = Convert(group, NaturalDelegateType(group)!, group.Syntax);
            return natural.HasErrors ? natural : new BoundConversion(group.Syntax, natural, ConversionKind.ImplicitReference, to);
        }

        CheckObsolete(result.Method, group.Syntax);
        if (!result.Passes)
        {
            Diagnostics.Error("CS0123", group.Syntax.Span, $"No overload for '{group.Name}' matches delegate '{to}': '{result.Method}' takes other types than it passes.");
            return new BoundError(group.Syntax);
        }

        if (ConditionalCalls.IsConditional(result.Method) || result.Method.Definition is SourceMethodSymbol { IsPartialWithoutBody: true })
        {
            Diagnostics.Error("CS1618", group.Syntax.Span, $"Cannot create delegate with '{result.Method}' because it or a method it overrides has a Conditional attribute.");
            return new BoundError(group.Syntax);
        }

        if (result.Method is { IsStatic: false, MethodKind: not MethodKind.LocalFunction } && result.Receiver is null)
        {
            ReportNeedsObject(group.Syntax, result.Method);
            return new BoundError(group.Syntax);
        }

        var receiver = result.Receiver;
        if (result.IsExtension)
        {
            if (receiver!.Type.IsValueType || result.Method.Parameters[0].Type.IsValueType)
            {
                Diagnostics.Error("CS1113", group.Syntax.Span, $"Extension method '{result.Method}' defined on value type '{receiver.Type}' cannot be used to create delegates.");
                return new BoundError(group.Syntax);
            }

            receiver = Convert(receiver, result.Method.Parameters[0].Type, group.Syntax);
        }

        return new BoundDelegateCreation(group.Syntax, to, receiver, result.Method) { IsExtension = result.IsExtension };
    }
}
