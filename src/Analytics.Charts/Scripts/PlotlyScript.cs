using System.Text;
using Plotly.NET;

namespace Analytics.Charts;

/// <summary>The script that draws interactive charts on pages, as a text to be embedded: pages load nothing from anywhere.</summary>
public static class PlotlyScript
{
    private const string SmallScript = "plotly-cartesian.min.js";

    // What the small script says it registers.
    private static readonly HashSet<string> SmallTypes = new(StringComparer.Ordinal)
    {
        "bar", "box", "contour", "heatmap", "histogram", "histogram2d", "histogram2dcontour", "image", "pie", "scatter", "scatterternary", "violin",
    };

    /// <summary>The smallest script that draws all of these kinds of traces: 1.4 MB for those our charts use, 3.6 MB where there are others.</summary>
    /// <param name="traceTypes">The kinds, such as <c>bar</c> or <c>scatterpolar</c>.</param>
    public static string For(IEnumerable<string> traceTypes)
    {
        ArgumentNullException.ThrowIfNull(traceTypes);
        return traceTypes.All(SmallTypes.Contains) ? Read(typeof(PlotlyScript), SmallScript) : Read(typeof(GenericChart), FullScript());
    }

    // Plotly.NET carries the whole script; its name there holds a version.
    private static string FullScript() =>
        typeof(GenericChart).Assembly.GetManifestResourceNames().First(name => name.EndsWith(".min.js", StringComparison.Ordinal));

    private static string Read(Type owner, string name)
    {
        using var resource = owner.Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
