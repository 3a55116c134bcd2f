namespace Analytics.Scripting.Binding;

/// <summary>How deep binding is in nested expressions, so that it can stop before the stack does.</summary>
internal sealed class ExpressionDepth
{
    private int _depth;

    public bool TryEnter(int limit)
    {
        if (_depth >= limit || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return false;
        _depth++;
        return true;
    }

    public void Leave() => _depth--;
}
