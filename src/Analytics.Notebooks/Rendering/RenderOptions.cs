namespace Analytics.Notebooks;

/// <summary>How pages are made.</summary>
/// <param name="IncludeCode">Whether the cells' code is on the page, folded; without it a page is what the cells say and show.</param>
/// <param name="ChartScript">
/// The text of the script that draws interactive charts, given the kinds of traces on the page, such as <c>bar</c>; asked once, and only for a
/// page with charts. Null leaves charts to their pictures.
/// </param>
/// <param name="IndexLink">The relative address of the page that lists this one among others; null for none.</param>
public sealed record RenderOptions(
    bool IncludeCode = true, Func<IReadOnlyCollection<string>, string>? ChartScript = null, string? IndexLink = null);
