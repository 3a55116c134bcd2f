namespace Analytics.Notebooks;

/// <summary>Showing a value by a call on it, under the name Polyglot Notebooks gives that.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value below the cell, as <see cref="CellDisplay.display"/> does.</summary>
    /// <returns>A handle by which it can be replaced.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue Display<T>(this T value) => CellScope.Required.Display(value);
}
