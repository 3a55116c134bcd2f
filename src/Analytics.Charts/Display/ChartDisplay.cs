using System.Text.Json;
using Analytics.Charts.Drawing;
using Analytics.Charts.Reading;
using Plotly.NET;

namespace Analytics.Charts;

/// <summary>Shows figures: as a picture that any client can draw, as Plotly's own data for those that can do more, and in words.</summary>
public static class ChartDisplay
{
    /// <summary>The MIME type of figures as Plotly's data.</summary>
    public const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    /// <summary>
    /// The figure as <c>image/png</c> (base64), <c>application/vnd.plotly.v1+json</c> and <c>text/plain</c>, which says what it shows. The same
    /// words are in Plotly's data, at <c>layout.meta.alt</c>, for clients that read only that. Never fails on account of what is in the figure:
    /// what cannot be drawn as a picture gets a note in it.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Bundle(GenericChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var json = FigureJson.Of(chart);
        var figure = FigureData.Read(json);
        var words = ChartWords.Describe(figure);
        // A figure that has something of its own there keeps it.
        if (figure.Layout.Find("meta") is not { ValueKind: not JsonValueKind.Null }) json = FigureJson.Of(chart.WithAltText(words));
        return new Dictionary<string, string>
        {
            ["image/png"] = Convert.ToBase64String(PngDrawing.Draw(figure)),
            [PlotlyMimeType] = json,
            ["text/plain"] = words,
        };
    }

    /// <summary>The figure as a picture, at twice the density of an ordinary screen.</summary>
    public static byte[] ToPng(GenericChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return PngDrawing.Draw(FigureData.Of(chart));
    }

    /// <summary>What the figure shows, in words: for readers who cannot see it, and for clients that show text alone.</summary>
    public static string AltText(GenericChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return ChartWords.Describe(FigureData.Of(chart));
    }
}
