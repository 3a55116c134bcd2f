using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>What a call that fits no overload probably means: only asked with a recorder, of code that is not meant to run.</summary>
internal sealed partial class Binder
{
    private BoundExpression GuessCall(SyntaxNode syntax, OverloadResolution resolution, CallArguments arguments)
    {
        var candidates = resolution.Candidates.Where(c => c.Mismatch != Mismatch.WrongReceiver).ToList();
        foreach (var candidate in candidates)
            BindLambdasFor(candidate, arguments);
        var best = resolution.Ambiguity?.First ?? (candidates.Count == 0 ? null : candidates.MaxBy(Likelihood));
        if (best is null)
            return RecoverCall(syntax, arguments);
        foreach (var (argument, index) in arguments.Items.Select((a, i) => (a, i)))
        {
            if (argument.Value is UnboundOutVariable { Variable: { } variable })
                SetVariableType(variable, IsMapped(best, index) ? TypeOfParameter(best, arguments, index) : PseudoTypeSymbol.Error);
        }

        var type = GuessedType(best, arguments);
        return type.IsError ? new BoundError(syntax) : new BoundPlaceholder(syntax, type);
    }

    /// <summary>Which of several that do not fit is nearest: the later it failed, the more of it did fit.</summary>
    private static int Likelihood(CallCandidate candidate) => candidate.Mismatch switch
    {
        Mismatch.MissingArgument => 90,
        _ => Nearness(candidate),
    };

    /// <summary>Binds the lambdas among the arguments with the parameter types that the other arguments tell.</summary>
    private void BindLambdasFor(CallCandidate candidate, CallArguments arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Value is not UnboundLambda lambda || !IsMapped(candidate, i))
                continue;
            var type = TypeOfParameter(candidate, arguments, i);
            var target = type.IsMadeOf(WellKnownTypes.ExpressionOfT) ? type.Argument() : type;
            if (target.Invoke() is { } invoke && (!lambda.HasSignature || lambda.Parameters.Length == invoke.Parameters.Length))
                BindLambdaFor(lambda, invoke);
        }
    }

    private static bool IsMapped(CallCandidate candidate, int argument) =>
        argument < candidate.ParameterOf.Length && candidate.ParameterOf[argument] < candidate.Parameters.Length
        && candidate.Mismatch is not (Mismatch.TypeArgumentCount or Mismatch.StaticMismatch or Mismatch.UnknownName or Mismatch.NameTakenTwice
            or Mismatch.PositionAfterName or Mismatch.TooManyArguments);

    private TypeSymbol TypeOfParameter(CallCandidate candidate, CallArguments arguments, int argument) =>
        candidate.TypeFor(argument).Substitute(Inferred(candidate, arguments));

    private TypeSymbol GuessedType(CallCandidate candidate, CallArguments arguments) => candidate.Member switch
    {
        MethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType!,
        MethodSymbol method => method.ReturnType.Substitute(Inferred(candidate, arguments)),
        PropertySymbol property => property.Type,
        _ => PseudoTypeSymbol.Error,
    };

    /// <summary>What stands for a candidate's type parameters, as far as the arguments tell.</summary>
    private TypeMap Inferred(CallCandidate candidate, CallArguments arguments)
    {
        if (candidate.Method is not { NeedsTypeArguments: true } method)
            return TypeMap.Empty;
        var pairs = Enumerable.Range(0, arguments.Count).Where(i => IsMapped(candidate, i))
            .Select(i => (arguments[i].Value, candidate.TypeFor(i), candidate.ParameterFor(i).RefKind != RefKind.None));
        return new TypeMap(method.TypeParameters, TypeInference.InferPartly(this, method.TypeParameters, pairs));
    }
}
