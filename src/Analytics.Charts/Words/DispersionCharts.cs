using System.Globalization;
using Analytics.Charts.Figures;
using Plotly.NET;

namespace Analytics;

/// <summary>Draws where words fall. The figures are Plotly.NET's and can be restyled with its functions.</summary>
public static class DispersionCharts
{
    private const int MostStrips = 40;

    /// <summary>A strip for each term with a tick wherever it stands, from the first story to the last.</summary>
    /// <param name="dispersion">The terms; of <c>DispersionOfAll</c> there are no places to draw.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <returns>The figure; one that says there is nothing to show where there are no terms.</returns>
    public static GenericChart ToStripChart(this Dispersion dispersion, string title = "Where the words fall")
    {
        ArgumentNullException.ThrowIfNull(dispersion);
        ArgumentNullException.ThrowIfNull(title);
        var rows = dispersion.Take(MostStrips).ToArray();
        var strips = rows.Select(row => new Strip(row.Term, row.Places)).ToArray();
        var chart = StripFigure.Strips(title, "Term", "Place in the corpus (tokens, story after story)", strips, dispersion.DocumentStarts);
        if (strips.Length == 0) return chart;
        var told = rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Term} {row.Count:N0} times in {row.Range:N0} stories"));
        return chart.WithAltText($"Strip chart: {title}. {string.Join("; ", told)}.");
    }
}
