using Analytics.Notebooks;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>The names that arguments can be given by.</summary>
internal static class ArgumentCompletion
{
    /// <param name="request">Where.</param>
    /// <param name="level">How many levels above the innermost node the argument is.</param>
    public static IEnumerable<Candidate> Names(CompletionRequest request, int level)
    {
        var code = request.Code;
        if (code.ParentAt(level) is not Argument argument || code.ParentAt(level + 1) is not ArgumentList list
            || code.ParentAt(level + 2) is not { } call || request.Recorder.FindCall(call) is not { } recorded)
        {
            yield break;
        }

        var given = list.Arguments.Where(a => a != argument && a.Name is not null).Select(a => a.Name!.Name).ToHashSet(StringComparer.Ordinal);
        var before = list.Arguments.TakeWhile(a => a != argument).Count(a => a.Name is null) + (recorded.IsExtension ? 1 : 0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in recorded.Fitting())
        {
            foreach (var parameter in candidate.Parameters.Skip(before))
            {
                if (!given.Contains(parameter.Name) && seen.Add(parameter.Name)) yield return Of(parameter, isNamed: level == 0);
            }
        }
    }

    private static Candidate Of(ParameterSymbol parameter, bool isNamed) => new(parameter.Name, CompletionKind.Parameter, Nearness.Member)
    {
        Label = parameter.Name + ":",
        Text = isNamed ? parameter.Name : parameter.Name + ": ",
        Signature = () => SignatureText.OfParameter(parameter),
    };
}
