using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Analytics.Notebooks.Display;

namespace Analytics.Notebooks.Rendering;

/// <summary>A chart on a page: its picture for print and for readers without scripts, and its data for the script that draws it anew.</summary>
internal sealed class PageChart
{
    public const string MimeType = "application/vnd.plotly.v1+json";

    private const int UsualHeight = 450;
    private const string NoWords = "Chart without a description";

    private readonly JsonObject? _figure;
    private readonly string? _png;
    private readonly string _words;

    private PageChart(JsonObject? figure, string? png, string words)
    {
        _figure = figure;
        _png = png;
        _words = words;
    }

    /// <summary>The kinds of traces it is made of; none where it has no data for a script.</summary>
    public IEnumerable<string> TraceTypes => _figure?["data"] is JsonArray traces
        ? traces.Select(trace => Text((trace as JsonObject)?["type"]) ?? "scatter") : [];

    /// <summary>The chart in the bundle, or null where there is none.</summary>
    public static PageChart? Find(MimeBundle bundle, string? altText)
    {
        var figure = bundle.Find(MimeType) is { } json ? Parse(json) : null;
        if (figure is null) return null;
        var words = altText ?? bundle.Find(MimeTypes.Text);
        return new PageChart(figure, bundle.Find(MimeTypes.Png), string.IsNullOrWhiteSpace(words) ? NoWords : words.Trim());
    }

    /// <summary>Appends the chart.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isLive">Whether a script will draw it; without one a chart that has no picture is told in words.</param>
    public void Append(StringBuilder page, bool isLive)
    {
        page.Append("<figure class=\"chart\">\n");
        if (PageImage.Of(MimeTypes.Png, _png, _words, "picture") is { } picture) page.Append(picture).Append('\n');
        else page.Append("<p class=\"picture\">").Append(Html.Escape(_words)).Append("</p>\n");
        if (isLive)
        {
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"live\" role=\"img\" aria-label=\"{Html.Escape(_words)}\" style=\"height:{Height}px\" hidden></div>\n")
                .Append("<script type=\"application/json\">").Append(Json()).Append("</script>\n");
        }

        page.Append("</figure>\n");
    }

    private int Height => (_figure?["layout"] as JsonObject)?["height"] is JsonValue value && value.TryGetValue<double>(out var height) && height is >= 50 and <= 8000
        ? (int)height : UsualHeight;

    // Within a script element only "<" could end it or open a comment, and in JSON it stands in texts alone, where it may be written so.
    private string Json() => _figure!.ToJsonString().Replace("<", "\\u003C", StringComparison.Ordinal);

    private static JsonObject? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            // Written by someone else; the picture and the text beside it still stand.
            return null;
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
