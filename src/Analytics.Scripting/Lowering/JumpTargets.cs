using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Lowering;

/// <summary>The labels that code declares, to tell jumps within it from jumps out of it.</summary>
internal static class JumpTargets
{
    public static HashSet<LabelSymbol> Within(IEnumerable<BoundNode> nodes)
    {
        var labels = new HashSet<LabelSymbol>();
        foreach (var node in nodes) Add(node, labels);
        return labels;
    }

    private static void Add(BoundNode node, HashSet<LabelSymbol> labels)
    {
        switch (node)
        {
            case BoundLambda or BoundLocalFunction: return;
            case BoundLabel label: labels.Add(label.Label); break;
            case BoundSwitchLabel label: labels.Add(label.Label); break;
            case BoundSwitch choice: labels.Add(choice.BreakLabel); break;
            case BoundLoop loop:
                labels.Add(loop.BreakLabel);
                labels.Add(loop.ContinueLabel);
                break;
        }

        BoundChildren.ForEach(node, child => Add(child, labels));
    }
}
