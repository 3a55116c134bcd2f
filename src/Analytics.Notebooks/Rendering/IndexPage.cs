using System.Globalization;
using System.Text;
using Analytics.Notebooks.Rendering;

namespace Analytics.Notebooks;

/// <summary>A notebook in a list of notebooks.</summary>
/// <param name="Notebook">The notebook with its outputs.</param>
/// <param name="Link">The relative address of its page.</param>
public sealed record IndexEntry(Notebook Notebook, string Link);

/// <summary>Makes the page that lists the notebooks of a run. It needs no network; the same notebooks give the same bytes.</summary>
public static class IndexPage
{
    private const int LongestSummary = 300;

    /// <summary>The page: each notebook's title, what it is about, how many cells and charts it has, and whether any cell failed.</summary>
    /// <param name="entries">The notebooks, in the order they are listed.</param>
    /// <param name="title">What stands above them.</param>
    public static string Render(IReadOnlyList<IndexEntry> entries, string title = "Notebooks")
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(title);
        var page = new StringBuilder("<div class=\"page index\">\n<main id=\"content\">\n<div class=\"prose\"><h1>").Append(Html.Escape(title)).Append("</h1></div>\n");
        var failed = entries.Count(entry => Errors(entry.Notebook) > 0);
        page.Append("<p class=\"counts\">").Append(Counted(entries.Count, "notebook", "notebooks")).Append(failed == 0 ? "" : $", {Counted(failed, "with an error", "with errors")}").Append("</p>\n");
        page.Append("<ul class=\"notebooks\">\n");
        foreach (var entry in entries) Append(page, entry);
        page.Append("</ul>\n</main>\n</div>\n");
        return PageShell.Wrap(title, page.ToString());
    }

    private static void Append(StringBuilder page, IndexEntry entry)
    {
        var outline = new NotebookOutline(entry.Notebook);
        var code = entry.Notebook.Cells.Where(cell => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source)).ToArray();
        var charts = code.SelectMany(cell => cell.Outputs).Count(IsChart);
        var errors = Errors(entry.Notebook);
        page.Append("<li>\n<h2><a href=\"").Append(Html.Escape(entry.Link)).Append("\">").Append(Html.Escape(outline.Title)).Append("</a></h2>\n");
        if (outline.Summary is { } summary) page.Append("<p>").Append(Html.Escape(Shorten(summary))).Append("</p>\n");
        page.Append("<p class=\"counts\">").Append(Html.Escape(entry.Notebook.Name)).Append(" · ").Append(Counted(code.Length, "cell", "cells"));
        if (charts > 0) page.Append(" · ").Append(Counted(charts, "chart", "charts"));
        if (errors > 0) page.Append(" · <strong class=\"failed\">").Append(Counted(errors, "error", "errors")).Append("</strong>");
        page.Append("</p>\n</li>\n");
    }

    private static int Errors(Notebook notebook) => notebook.Cells.Sum(cell => cell.Outputs.OfType<ErrorOutput>().Count());

    private static bool IsChart(NotebookOutput output) => output switch
    {
        DisplayOutput display => display.Data.Data.ContainsKey(PageChart.MimeType),
        ResultOutput result => result.Data.Data.ContainsKey(PageChart.MimeType),
        _ => false,
    };

    private static string Shorten(string text)
    {
        if (text.Length <= LongestSummary) return text;
        var space = text.LastIndexOf(' ', LongestSummary - 1);
        return text[..(space > 0 ? space : LongestSummary - 1)].TrimEnd() + "…";
    }

    private static string Counted(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
