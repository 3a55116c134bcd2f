namespace Analytics.Notebooks;

/// <summary>The cell that is running, as the code it calls sees it.</summary>
internal sealed class CellScope(ICellOutput output, ValueFormatting formatting, Func<string> nextDisplayId, CancellationToken cancellationToken)
{
    private static readonly AsyncLocal<CellScope?> Running = new();

    private CancellationToken Stopping => cancellationToken;

    /// <summary>The cell this code was called from, through any number of threads and tasks; null outside of cells.</summary>
    public static CellScope? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    /// <summary>As <see cref="Current"/>, for what makes sense only in a cell.</summary>
    public static CellScope Required => Current
        ?? throw new InvalidOperationException("Nothing can be displayed here: no notebook cell is running. Print the value instead.");

    public DisplayedValue Display(object? value)
    {
        ThrowIfStopped();
        var bundle = formatting.Format(value, cancellationToken);
        var displayed = new DisplayedValue(this, nextDisplayId());
        output.Display(bundle, displayed.DisplayId);
        return displayed;
    }

    public void Update(object? value, string displayId)
    {
        // What was displayed by a cell that was stopped can be updated by a later one.
        Current?.ThrowIfStopped();
        output.UpdateDisplay(formatting.Format(value, Current?.Stopping ?? default), displayId);
    }

    /// <summary>A cell that was told to stop, and has not noticed yet, has nothing more to show.</summary>
    private void ThrowIfStopped() => cancellationToken.ThrowIfCancellationRequested();
}
