using Microsoft.DotNet.Interactive.Formatting;

namespace Analytics.Charts.Tests.Display;

public sealed class PolyglotFormattersTests : IDisposable
{
    public PolyglotFormattersTests() => PolyglotFormatters.Register();

    public void Dispose() => Formatter.ResetToDefault();

    [Fact]
    public void Hosts_are_offered_a_picture_of_a_chart_first()
    {
        var chart = SampleCorpus.News.Topics(2).ToBarChart();
        Assert.Equal(["image/png", "application/vnd.plotly.v1+json", "text/plain"], Formatter.GetPreferredMimeTypesFor(chart.GetType()));
        Assert.StartsWith("iVBORw0KGgo", chart.ToDisplayString("image/png"), StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_show_results_as_our_tables()
    {
        var result = SampleCorpus.News.WordFrequencies().Top(2);
        Assert.StartsWith("<table>\n<thead><tr><th scope=\"col\" style=\"text-align:left;white-space:nowrap\">Term</th>", result.ToDisplayString("text/html"), StringComparison.Ordinal);
    }
}
