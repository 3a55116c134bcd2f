using Microsoft.AspNetCore.Html;

namespace Analytics.Notebooks;

/// <summary>
/// What cells call to show something before they end. Imported into every cell, under the names Polyglot Notebooks gives them.
/// </summary>
public static class CellDisplay
{
#pragma warning disable IDE1006 // The names are those of another product, whose notebooks should run here unchanged.
    /// <summary>Shows a value below the cell, as it would be shown at the cell's end.</summary>
    /// <returns>A handle by which it can be replaced.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue display(object? value) => CellScope.Required.Display(value);
#pragma warning restore IDE1006

    /// <summary>Marks text as HTML, which is shown as such and not escaped. Escape what comes from articles yourself.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);
}
