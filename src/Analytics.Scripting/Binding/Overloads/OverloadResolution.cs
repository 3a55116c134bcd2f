using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Chooses, among members of one name, the one that a call means.</summary>
internal sealed class OverloadResolution(Binder binder, CallArguments arguments, ImmutableArray<TypeSymbol> typeArguments)
{
    private readonly List<CallCandidate> _candidates = [];

    /// <summary>The one chosen; null where none applies or several do and none is better.</summary>
    public CallCandidate? Best { get; private set; }

    /// <summary>Two that apply and neither of which is better.</summary>
    public (CallCandidate First, CallCandidate Second)? Ambiguity { get; private set; }

    /// <summary>Everything that was tried, for the report of what is wrong.</summary>
    public IReadOnlyList<CallCandidate> Candidates => _candidates;

    public bool Any => _candidates.Exists(c => c.IsApplicable);

    /// <summary>The arguments begin with the receiver of an extension method.</summary>
    public bool IsExtension { get; init; }

    /// <summary>Whether the members may be instance ones, static ones or both.</summary>
    public StaticNeed Static { get; init; }

    /// <summary>For conversions of method groups: no params, and no defaults.</summary>
    public bool IsMethodGroupConversion { get; init; }

    public OverloadResolution Resolve(ImmutableArray<MemberCandidate> members)
    {
        foreach (var member in members)
            Try(member);
        Choose();
        return this;
    }

    private void Try(MemberCandidate member)
    {
        if (member.Member is MethodSymbol { IsUnsupported: true })
            return;
        var normal = new CallCandidate(member, isExpanded: false);
        if (IsApplicable(normal) && !(IsMethodGroupConversion && normal.UsesDefaults))
        {
            _candidates.Add(normal);
            return;
        }

        var parameters = normal.Parameters;
        if (!parameters.IsEmpty && parameters[^1].IsParams && !IsMethodGroupConversion)
        {
            var expanded = new CallCandidate(member, isExpanded: true);
            if (IsApplicable(expanded) || ArgumentsFitBetter(expanded, normal))
            {
                _candidates.Add(expanded);
                return;
            }
        }

        if (normal.IsApplicable)
            normal.Fail(Mismatch.MissingArgument, normal.Parameters.Length - 1);
        _candidates.Add(normal);
    }

    private static bool ArgumentsFitBetter(CallCandidate expanded, CallCandidate normal) =>
        normal.Mismatch is Mismatch.TooManyArguments or Mismatch.MissingArgument or Mismatch.NoConversion && expanded.Mismatch > normal.Mismatch;

    private bool IsApplicable(CallCandidate candidate)
    {
        if (Static != StaticNeed.Any && candidate.Member.IsStatic != (Static == StaticNeed.Static))
            return candidate.Fail(Mismatch.StaticMismatch, 0);
        if (candidate.Method is { } method && !typeArguments.IsEmpty && typeArguments.Length != method.TypeParameters.Length)
            return candidate.Fail(Mismatch.TypeArgumentCount, 0);
        if (!ArgumentMapping.TryMap(candidate, arguments) || !TryConstruct(candidate))
            return false;
        return Converts(candidate) && SatisfiesConstraints(candidate);
    }

    private bool TryConstruct(CallCandidate candidate)
    {
        if (candidate.Method is not { IsGeneric: true } method || !method.TypeArguments.IsEmpty)
            return true;
        if (!typeArguments.IsEmpty)
        {
            candidate.Member = method.Construct(typeArguments);
            return true;
        }

        var pairs = new (BoundExpression, TypeSymbol, bool)[arguments.Count];
        for (var i = 0; i < arguments.Count; i++)
            pairs[i] = (arguments[i].Value, candidate.TypeFor(i), candidate.ParameterFor(i).RefKind != RefKind.None);
        var inferred = TypeInference.Infer(binder, method.TypeParameters, pairs);
        if (inferred.IsDefault)
            return candidate.Fail(Mismatch.InferenceFailed, 0);
        candidate.Member = method.Construct(inferred);
        return true;
    }

    private bool SatisfiesConstraints(CallCandidate candidate)
    {
        if (candidate.Method is not { IsGeneric: true } method)
            return true;
        var (parameters, given) = Binder.WithContaining(method);
        return binder.CheckConstraints(parameters, given, method.Name) is null || candidate.Fail(Mismatch.ConstraintViolated, 0);
    }

    private bool Converts(CallCandidate candidate)
    {
        candidate.Conversions = new Conversion[arguments.Count];

        // Lambdas last: their bodies need not be bound for members that other arguments rule out.
        return ConvertsEach(candidate, lambdas: false) && ConvertsEach(candidate, lambdas: true);
    }

    private bool ConvertsEach(CallCandidate candidate, bool lambdas)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument.Value is UnboundLambda != lambdas)
                continue;
            var parameter = candidate.ParameterFor(i);
            var type = candidate.TypeFor(i);
            if (!RefKindFits(argument.RefKind, parameter.RefKind) && !IsHandlerByReference(argument, parameter, type))
                return candidate.Fail(Mismatch.WrongRefKind, i);
            var conversion = argument.Value is UnboundOutVariable || argument.Value.HasErrors
                ? Conversion.Identity
                : argument.RefKind is RefKind.Ref or RefKind.Out || (parameter.RefKind == RefKind.In && argument.RefKind == RefKind.In)
                    ? (argument.Value.Type == type ? Conversion.Identity : Conversion.None)
                    : binder.Classify(argument.Value, type);
            if (!conversion.Exists || (IsExtension && i == 0 && !IsReceiverConversion(conversion)))
                return candidate.Fail(IsExtension && i == 0 ? Mismatch.WrongReceiver : Mismatch.NoConversion, i);
            candidate.Conversions[i] = conversion;
        }

        return true;
    }

    /// <summary>An interpolated string may be given without a keyword to a handler that is taken by reference.</summary>
    private static bool IsHandlerByReference(CallArgument argument, ParameterSymbol parameter, TypeSymbol type) =>
        argument is { RefKind: RefKind.None, Value: UnboundInterpolation } && parameter.RefKind == RefKind.Ref
        && type is NamedTypeSymbol named && Binder.IsInterpolatedStringHandler(named);

    private static bool IsReceiverConversion(Conversion conversion) => conversion.Kind switch
    {
        ConversionKind.Identity or ConversionKind.ImplicitReference or ConversionKind.Boxing or ConversionKind.Span => true,
        ConversionKind.Tuple or ConversionKind.TupleLiteral => conversion.Elements.All(IsReceiverConversion),
        _ => false,
    };

    private static bool RefKindFits(RefKind argument, RefKind parameter) => parameter switch
    {
        RefKind.None => argument == RefKind.None,
        RefKind.In => argument is RefKind.None or RefKind.In or RefKind.Ref,
        RefKind.RefReadOnly => argument is RefKind.None or RefKind.In or RefKind.Ref,
        _ => argument == parameter,
    };

    private void Choose()
    {
        var applicable = _candidates.FindAll(c => c.IsApplicable);
        if (applicable.Count > 1)
            RemoveLowerPriority(applicable);
        if (applicable.Count > 1)
            RemoveLessDerived(applicable);
        if (applicable.Count <= 1)
        {
            Best = applicable.Count == 1 ? applicable[0] : null;
            return;
        }

        var better = new BetterMember(binder, arguments);
        foreach (var candidate in applicable)
        {
            if (applicable.TrueForAll(c => ReferenceEquals(c, candidate) || better.Compare(candidate, c) < 0))
            {
                Best = candidate;
                return;
            }
        }

        var losers = applicable.FindAll(c => applicable.Exists(o => better.Compare(o, c) < 0));
        var left = applicable.FindAll(c => !losers.Contains(c));
        Ambiguity = left.Count >= 2 ? (left[0], left[1]) : (applicable[0], applicable[1]);
    }

    private static void RemoveLowerPriority(List<CallCandidate> applicable)
    {
        if (applicable.TrueForAll(c => (c.Method?.Priority ?? 0) == 0))
            return;
        foreach (var group in applicable.GroupBy(c => c.Member.ContainingType?.Definition).ToList())
        {
            var highest = group.Max(c => c.Method?.Priority ?? 0);
            applicable.RemoveAll(c => c.Member.ContainingType?.Definition == group.Key && (c.Method?.Priority ?? 0) < highest);
        }
    }

    private static void RemoveLessDerived(List<CallCandidate> applicable)
    {
        for (var i = applicable.Count - 1; i >= 0; i--)
        {
            var type = applicable[i].Declared.DeclaringType;
            if (applicable.Exists(c => HidesMembersOf(c.Declared.DeclaringType, type)))
                applicable.RemoveAt(i);
        }
    }

    private static bool HidesMembersOf(TypeSymbol derived, TypeSymbol type)
    {
        if (derived == type)
            return false;
        if (type.IsInterface)
            return derived.IsInterface ? derived.AllInterfaces.Contains((NamedTypeSymbol)type) : !derived.IsObject();
        return (derived.IsInterface && type.IsObject()) || derived.DerivesFrom(type);
    }
}

/// <summary>Which members a place in the code can call.</summary>
internal enum StaticNeed
{
    Any,
    Static,
    Instance,
}
