using Analytics.Scripting.Bound;

namespace Analytics.Scripting.Binding;

internal sealed partial class FlowPass
{
    private readonly PatternMatching _matching;

    private bool AlwaysMatches(BoundPattern pattern) => pattern.InputType is { IsError: false } && _matching.MatchAll(pattern.InputType, [pattern]);

    /// <summary>Whether every value is caught by a case without a <c>when</c>.</summary>
    private bool IsExhaustive(BoundSwitch choice)
    {
        if (choice.Governing.HasErrors)
            return false;
        var patterns = choice.Sections.SelectMany(s => s.Labels).Where(l => IsSure(l.When)).Select(l => l.Pattern).OfType<BoundPattern>().ToList();
        return patterns.Count > 0 && _matching.MatchAll(choice.Governing.Type, patterns);
    }

    private static bool IsSure(BoundExpression? when) => when is null || when.Constant is { Value: true };
}
