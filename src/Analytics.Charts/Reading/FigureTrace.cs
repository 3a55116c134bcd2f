using System.Text.Json;

namespace Analytics.Charts.Reading;

/// <summary>One trace of a figure.</summary>
internal sealed class FigureTrace(JsonElement json, int index)
{
    public JsonElement Json { get; } = json;

    /// <summary>Its place among the figure's traces, from 0.</summary>
    public int Index { get; } = index;

    public string Type { get; } = json.Text("type") ?? "scatter";

    public string Name { get; } = PlainText.OneLine(json.Text("name") ?? "");

    public FigureValue[] X { get; } = FigureValue.ReadAll(json.Find("x"));

    public FigureValue[] Y { get; } = FigureValue.ReadAll(json.Find("y"));

    /// <summary>The axis its horizontal places are on, such as <c>x2</c>.</summary>
    public string XAxis { get; } = json.Text("xaxis") ?? "x";

    /// <summary>The axis its vertical places are on, such as <c>y2</c>.</summary>
    public string YAxis { get; } = json.Text("yaxis") ?? "y";

    public bool IsVisible { get; } = json.Flag("visible") != false && json.Text("visible") != "legendonly";

    public bool IsHorizontal { get; } = json.Text("orientation") == "h";

    /// <summary>Whether it is drawn between two axes.</summary>
    public bool IsCartesian => Type is "bar" or "scatter" or "scattergl" or "heatmap" or "heatmapgl" or "box" or "violin" or "histogram";
}
