using System.Reflection.Emit;

namespace Analytics.Scripting.Emit;

/// <summary>
/// Code that can be entered again in the middle: a whole MoveNext, or a try block in it. Blocks cannot be jumped into, so the way in is by
/// steps: whoever jumps goes to the block's beginning, which jumps on.
/// </summary>
internal sealed class ResumeRegion(Label entry)
{
    private readonly List<Label> _targets = [];

    /// <summary>Right before the block.</summary>
    public Label Entry => entry;

    /// <summary>The state of the first target; they are numbered without gaps, since states are given out in the order of the code.</summary>
    public int First { get; private set; }

    public int Count => _targets.Count;

    public Label[] Targets => [.. _targets];

    public void Add(int state, Label target)
    {
        if (_targets.Count == 0) First = state;
        _targets.Add(target);
    }
}
