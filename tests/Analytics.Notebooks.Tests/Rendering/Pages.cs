using System.Text.RegularExpressions;

namespace Analytics.Notebooks.Tests.Rendering;

/// <summary>Notebooks and pages for tests.</summary>
internal static partial class Pages
{
    /// <summary>The smallest PNG there is: one pixel.</summary>
    public const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public const string Script = "window.Plotly = { newPlot: function () { return Promise.resolve(); } };";

    /// <summary>A script that stands for the one that draws charts.</summary>
    public static RenderOptions WithScript { get; } = new(ChartScript: _ => Script);

    public static string Render(params NotebookCell[] cells) => PageRenderer.Render(Notebook.Create(cells, "notes.ipynb"), WithScript);

    /// <summary>A code cell that produced these outputs.</summary>
    public static NotebookCell Ran(string source, params NotebookOutput[] outputs) => NotebookCell.Code(source).WithResults(1, outputs);

    public static DisplayOutput Shown(string mimeType, string data, string text = "") =>
        new(new MimeBundle(new Dictionary<string, string> { [mimeType] = data, ["text/plain"] = text }));

    public static DisplayOutput Chart(string text = "Bar chart: Words.", string title = "Words", string type = "bar") => new(new MimeBundle(new Dictionary<string, string>
    {
        ["image/png"] = Pixel,
        ["application/vnd.plotly.v1+json"] = $$$"""{"data":[{"type":"{{{type}}}","x":[1],"y":["a"]}],"layout":{"title":"{{{title}}}","height":300}}""",
        ["text/plain"] = text,
    }));

    /// <summary>What a page says between its main element's tags.</summary>
    public static string Content(string page) => Between(page, "<main id=\"content\">\n", "</main>");

    public static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    /// <summary>Every address that a browser would load without being asked: sources, style sheets, imports.</summary>
    public static IReadOnlyList<string> Loaded(string page) => [.. Loads().Matches(page).Select(match => match.Groups[1].Value).Where(address => !address.StartsWith("data:", StringComparison.Ordinal))];

    [GeneratedRegex("""(?:<[a-z]+\b[^<>]*?\s(?:src|srcset|poster|background|data)\s*=\s*["']?|<link[^>]+href=["']?|url\(\s*["']?|@import\s+["']?)([^"'\s)>]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Loads();
}
