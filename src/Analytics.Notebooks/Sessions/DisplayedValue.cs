namespace Analytics.Notebooks;

/// <summary>A value a cell has displayed, whose place in the notebook can be given another.</summary>
public sealed class DisplayedValue
{
    private readonly CellScope _scope;

    internal DisplayedValue(CellScope scope, string displayId)
    {
        _scope = scope;
        DisplayId = displayId;
    }

    /// <summary>The id of the place; counted within the session, so it is the same in every run.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value there, in this cell or from a later one.</summary>
    public void Update(object? value) => (CellScope.Current ?? _scope).Update(value, DisplayId);
}
