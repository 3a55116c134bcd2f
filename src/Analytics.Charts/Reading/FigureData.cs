using System.Text.Json;
using Plotly.NET;

namespace Analytics.Charts.Reading;

/// <summary>A figure as data: what it shows, read from the JSON that any client draws.</summary>
internal sealed class FigureData
{
    private const int UsualHeight = 450;
    private const int UsualWidth = 800;

    // At twice the density that is a picture of a quarter of a gigabyte while it is drawn.
    private const int Largest = 4000;

    private FigureData(JsonElement root)
    {
        Layout = root.Find("layout") ?? default;
        Traces = [.. root.Items("data").Select((trace, index) => new FigureTrace(trace, index)).Where(trace => trace.IsVisible)];
        Title = Layout.Title();
        Width = Size("width", UsualWidth);
        Height = Size("height", UsualHeight);
    }

    public JsonElement Layout { get; }

    /// <summary>The traces that are shown.</summary>
    public IReadOnlyList<FigureTrace> Traces { get; }

    /// <summary>The title in lines; empty where there is none.</summary>
    public string Title { get; }

    /// <summary>Pixels of a screen of ordinary density.</summary>
    public int Width { get; }

    /// <summary>Pixels of a screen of ordinary density.</summary>
    public int Height { get; }

    public static FigureData Of(GenericChart chart) => Read(FigureJson.Of(chart));

    /// <exception cref="JsonException">It is not JSON.</exception>
    public static FigureData Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new FigureData(document.RootElement.Clone());
    }

    /// <summary>What the layout says of an axis, such as <c>x2</c>; an empty element where it says nothing.</summary>
    public JsonElement Axis(string id) => Layout.Find(id[..1] + "axis" + id[1..]) ?? default;

    /// <summary>Whether the series are named beside the drawing.</summary>
    public bool HasLegend => Layout.Flag("showlegend") ?? Traces.Count(trace => trace.Name.Length > 0 && trace.Type != "heatmap") > 1;

    private int Size(string side, int usual) => Layout.Number(side) is { } size and >= 50 ? (int)Math.Min(size, Largest) : usual;
}
