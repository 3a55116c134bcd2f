using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Says why no member can be called: the cause farthest inside first.</summary>
internal sealed partial class Binder
{
    private void ReportNoOverload(SyntaxNode syntax, string name, OverloadResolution resolution, CallArguments arguments, MethodGroup? group)
    {
        var nameSpan = NameSpan(syntax);
        if (resolution.Ambiguity is var (first, second))
        {
            Diagnostics.Error("CS0121", nameSpan, $"The call is ambiguous between the following methods or properties: '{first.Member}' and '{second.Member}'.");
            return;
        }

        if (resolution.Candidates.Count == 0)
        {
            Diagnostics.Error("CS1061", nameSpan, $"'{group?.Receiver?.Type}' does not contain a definition for '{name}' that can be called like this.");
            return;
        }

        if (ReportLambdaBodies(arguments, resolution))
            return;
        var candidates = resolution.Candidates.Where(c => c.Mismatch != Mismatch.WrongReceiver).ToList();
        if (candidates.Count == 0)
        {
            ReportWrongReceiver(nameSpan, name, arguments, resolution.Candidates[0]);
            return;
        }

        if (candidates.Where(c => ReceiverFits(c, arguments)).ToList() is { Count: > 0 } fitting) candidates = fitting;
        // Of several, the one that came nearest to fitting; the first among equals.
        var best = candidates.MaxBy(Nearness)!;
        ReportMismatch(syntax, nameSpan, name, best, candidates, arguments);
    }

    /// <summary>Whether an extension method is one for what it is called on: its type parameters are not known where other arguments do not fit.</summary>
    private bool ReceiverFits(CallCandidate candidate, CallArguments arguments)
    {
        if (candidate.Declared.Member is not MethodSymbol { IsExtension: true } method || arguments.Count == 0) return true;
        var (wanted, given) = (method.Parameters[0].Type, arguments[0].Value.Type);
        return wanted is not ConstructedTypeSymbol constructed
            ? wanted is TypeParameterSymbol || CanConvert(arguments[0].Value, wanted)
            : given.SelfAndBases().Concat(given.AllInterfaces).Any(t => t is NamedTypeSymbol named && named.Definition == constructed.Definition);
    }

    private static int Nearness(CallCandidate candidate) => candidate.Mismatch switch
    {
        Mismatch.NoConversion => 100 + 2 * candidate.At,
        Mismatch.WrongRefKind => 101 + 2 * candidate.At,
        Mismatch.ConstraintViolated => 70,
        Mismatch.InferenceFailed => 60,
        Mismatch.UnknownName => 51 + Math.Min(candidate.At, 8),
        Mismatch.NameTakenTwice or Mismatch.PositionAfterName => 50,
        Mismatch.StaticMismatch => 40,
        Mismatch.TypeArgumentCount => 30,
        _ => 20,
    };

    private void ReportWrongReceiver(TextSpan span, string name, CallArguments arguments, CallCandidate candidate)
    {
        var type = arguments[0].Value.Type;
        if (candidate.Mismatch == Mismatch.WrongReceiver)
            Diagnostics.Error("CS1929", span, $"'{type}' does not contain a definition for '{name}' and the best extension method overload '{candidate.Member}' requires a receiver of type '{candidate.TypeFor(0)}'.");
        else
            Diagnostics.Error("CS1061", span, $"'{type}' does not contain a definition for '{name}'.");
    }

    private void ReportMismatch(
        SyntaxNode syntax, TextSpan nameSpan, string name, CallCandidate candidate, List<CallCandidate> all, CallArguments arguments)
    {
        var receivers = candidate.Declared.Member is MethodSymbol { IsExtension: true } && arguments.Count > 0 && !ReferenceEquals(arguments[0].Syntax, FirstWritten(syntax)) ? 1 : 0;
        var count = arguments.Count - receivers;
        switch (candidate.Mismatch)
        {
            case Mismatch.MissingArgument when all.Count == 1:
                Diagnostics.Error("CS7036", nameSpan, $"There is no argument given that corresponds to the required parameter '{candidate.Parameters[candidate.At].Name}' of '{candidate.Member}'.");
                break;
            case Mismatch.TooManyArguments or Mismatch.MissingArgument:
                Diagnostics.Error("CS1501", nameSpan, $"No overload for '{name}' takes {count} argument{(count == 1 ? "" : "s")}. It is declared as {Declared(all)}.");
                break;
            case Mismatch.UnknownName:
                ReportUnknownArgumentName(name, candidate, arguments[candidate.At].Name!);
                break;
            case Mismatch.NameTakenTwice:
                Diagnostics.Error("CS1744", arguments[candidate.At].Syntax.Span, "A parameter is given twice, by position and by name.");
                break;
            case Mismatch.PositionAfterName:
                Diagnostics.Error("CS8323", arguments[candidate.At].Syntax.Span, "A named argument is used out of position but is followed by an unnamed argument.");
                break;
            case Mismatch.TypeArgumentCount:
                var method = candidate.Method!;
                Diagnostics.Error(
                    method.IsGeneric ? "CS0305" : "CS0308", nameSpan,
                    method.IsGeneric
                        ? $"Using the generic method '{method}' requires {method.TypeParameters.Length} type arguments."
                        : $"The non-generic method '{method}' cannot be used with type arguments.");
                break;
            case Mismatch.InferenceFailed:
                Diagnostics.Error("CS0411", nameSpan, $"The type arguments for method '{candidate.Member}' cannot be inferred from the usage. Try specifying the type arguments explicitly.");
                break;
            case Mismatch.ConstraintViolated:
                ReportConstraint(nameSpan, candidate.Method!);
                break;
            case Mismatch.StaticMismatch:
                ReportStaticMismatch(nameSpan, candidate.Member);
                break;
            case Mismatch.WrongRefKind:
                ReportRefKind(candidate, arguments[candidate.At], candidate.At - receivers);
                break;
            default:
                ReportArgument(candidate, arguments[candidate.At], candidate.At - receivers);
                break;
        }
    }

    private static string Declared(List<CallCandidate> all) =>
        string.Join(", or ", all.Take(3).Select(c => $"'{c.Declared.Member}'"));

    private void ReportUnknownArgumentName(string name, CallCandidate candidate, SyntaxToken written)
    {
        var near = Spelling.Nearest(written.Name, candidate.Parameters.Select(p => p.Name));
        var known = near is not null ? $" Did you mean '{near}'?" : $" Its parameters are: {string.Join(", ", candidate.Parameters.Select(p => p.Name))}.";
        Diagnostics.Error("CS1739", written.Span, $"The best overload for '{name}' does not have a parameter named '{written.Name}'.{known}");
    }

    private void ReportStaticMismatch(TextSpan span, Symbol member)
    {
        if (member.IsStatic)
            Diagnostics.Error("CS0176", span, $"Member '{member}' cannot be accessed with an instance reference; qualify it with a type name instead.");
        else
            Diagnostics.Error("CS0120", span, $"An object reference is required for the non-static field, method, or property '{member}'.");
    }

    private void ReportConstraint(TextSpan span, MethodSymbol method)
    {
        var (parameters, arguments) = WithContaining(method);
        if (CheckConstraints(parameters, arguments, method.Definition.ToString()) is var (code, message))
            Diagnostics.Error(code, span, message);
    }

    private void ReportRefKind(CallCandidate candidate, CallArgument argument, int index)
    {
        var wanted = candidate.ParameterFor(candidate.At).RefKind;
        if (wanted == RefKind.None || (argument.RefKind != RefKind.None && wanted is RefKind.In or RefKind.RefReadOnly))
            Diagnostics.Error("CS1615", argument.Syntax.Span, $"Argument {index + 1} may not be passed with the '{Keyword(argument.RefKind)}' keyword.");
        else
            Diagnostics.Error("CS1620", argument.Syntax.Span, $"Argument {index + 1} must be passed with the '{Keyword(wanted)}' keyword.");
    }

    private static string Keyword(RefKind kind) => kind switch
    {
        RefKind.Out => "out",
        RefKind.In => "in",
        _ => "ref",
    };

    private void ReportArgument(CallCandidate candidate, CallArgument argument, int index)
    {
        var type = candidate.TypeFor(candidate.At);
        switch (argument.Value)
        {
            case UnboundLambda lambda:
                ReportLambda(lambda, type);
                return;
            case MethodGroup or UnboundCollection or UnboundSwitch { Type.IsNone: true } or UnboundConditional { Type.IsNone: true }:
                Convert(argument.Value, type, argument.Syntax);
                return;
            default:
                Diagnostics.Error("CS1503", argument.Syntax.Span, $"Argument {index + 1}: cannot convert from '{Describe(argument.Value)}' to '{type}'.");
                return;
        }
    }

    /// <summary>
    /// Reports the mistakes in the bodies of lambdas among the arguments, as far as parameter types are known. Any other failure of the
    /// call may follow from them. False where there are none.
    /// </summary>
    private bool ReportLambdaBodies(CallArguments arguments, OverloadResolution? resolution = null)
    {
        var found = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Value is not UnboundLambda lambda || lambda.BestErrors() is not { } errors)
                continue;
            if (resolution is not null && lambda.HasBodyWithoutErrors)
                continue;
            Diagnostics.AddRange(errors);
            found = true;
        }

        return found;
    }

    private static ExpressionSyntax? FirstWritten(SyntaxNode syntax) =>
        syntax is InvocationExpression { ArgumentList.Arguments: { IsEmpty: false } arguments } ? arguments[0].Expression : null;

    private static TextSpan NameSpan(SyntaxNode syntax) => syntax switch
    {
        InvocationExpression { Target: MemberAccessExpression access } => access.Name.Span,
        InvocationExpression { Target: MemberBindingExpression binding } => binding.Name.Span,
        InvocationExpression invocation => invocation.Target.Span,
        ObjectCreationExpression creation => creation.Type.Span,
        _ => syntax.Span,
    };
}
