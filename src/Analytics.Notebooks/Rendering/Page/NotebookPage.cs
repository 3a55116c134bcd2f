using System.Globalization;
using System.Text;

namespace Analytics.Notebooks.Rendering;

/// <summary>The contents of a notebook's page.</summary>
internal sealed class NotebookPage
{
    private const int DeepestContents = 3;
    private const int FewestContents = 3;

    private readonly StringBuilder _page = new();
    private readonly Notebook _notebook;
    private readonly RenderOptions _options;
    private readonly NotebookOutline _outline;
    private readonly OutputWriter _outputs;

    public NotebookPage(Notebook notebook, RenderOptions options)
    {
        _notebook = notebook;
        _options = options;
        _outline = new NotebookOutline(notebook);
        _outputs = new OutputWriter(_page, options.ChartScript is not null);
    }

    public string Title => _outline.Title;

    /// <summary>The kinds of traces that the page's script must draw; known once the page is written.</summary>
    public IReadOnlyCollection<string> TraceTypes => _outputs.TraceTypes;

    public string ToHtml()
    {
        _page.Append("<a class=\"skip\" href=\"#content\">Skip to the content</a>\n");
        if (_options.IndexLink is { } index) _page.Append("<nav class=\"up\" aria-label=\"Notebooks\"><a href=\"").Append(Html.Escape(index)).Append("\">All notebooks</a></nav>\n");
        _page.Append("<div class=\"page\">\n");
        AppendContents();
        _page.Append("<main id=\"content\">\n");
        if (_outline.TitleHeading is null) _page.Append("<div class=\"prose\"><h1>").Append(Html.Escape(Title)).Append("</h1></div>\n");
        AppendCells();
        _page.Append("</main>\n</div>\n<footer>Made from the notebook ").Append(Html.Escape(_notebook.Name))
            .Append(". Every number, table and chart was computed by its cells.</footer>\n");
        return _page.ToString();
    }

    private void AppendContents()
    {
        var headings = _outline.Headings.Where(heading => heading != _outline.TitleHeading && heading.Level <= DeepestContents).ToArray();
        if (headings.Length < FewestContents) return;
        var top = headings.Min(heading => heading.Level);
        _page.Append("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n");
        foreach (var heading in headings)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<li class=\"depth-{heading.Level - top}\"><a href=\"#{Html.Escape(heading.Id)}\">{Html.Escape(heading.Text)}</a></li>\n");
        }

        _page.Append("</ul>\n</nav>\n");
    }

    private void AppendCells()
    {
        var number = 0;
        foreach (var cell in _notebook.Cells)
        {
            var isRun = cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source);
            if (isRun) number++;
            if (HiddenParts.HidesCell(cell)) continue;
            if (cell.Kind == CellKind.Markdown) _page.Append("<section class=\"prose\">\n").Append(_outline.ProseOf(cell).ToHtml()).Append("</section>\n");
            else if (isRun) AppendCode(cell, number);
        }
    }

    private void AppendCode(NotebookCell cell, int number)
    {
        var hasCode = _options.IncludeCode && !HiddenParts.HidesCode(cell);
        if (!hasCode && cell.Outputs.Count == 0) return;
        _page.Append(CultureInfo.InvariantCulture, $"<section class=\"cell\" aria-label=\"Cell {number}\">\n");
        if (hasCode)
        {
            var language = CellLanguage.Of(cell, _notebook);
            var isOpen = cell.Outputs.OfType<ErrorOutput>().Any() ? " open" : "";
            _page.Append(CultureInfo.InvariantCulture, $"<details class=\"code\"{isOpen}>\n<summary>{Heading(cell)} <span>cell {number} · {Html.Escape(CellLanguage.Shown(language))}</span></summary>\n")
                .Append("<pre tabindex=\"0\"><code>").Append(CodeHighlighter.ToHtml(cell.Source.Trim('\n'), language)).Append("</code></pre>\n</details>\n");
        }

        foreach (var output in cell.Outputs) _outputs.Append(output);
        _page.Append("</section>\n");
    }

    // What a reader may want to change, and what was changed for this run.
    private static string Heading(NotebookCell cell) =>
        cell.Tags.Contains("injected-parameters") ? "Parameters of this run" : cell.Tags.Contains("parameters") ? "Parameters" : "Code";
}
