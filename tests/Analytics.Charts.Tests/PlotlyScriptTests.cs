namespace Analytics.Charts.Tests;

public class PlotlyScriptTests
{
    [Fact]
    public void Our_charts_need_the_small_script() => Assert.InRange(PlotlyScript.For(["bar", "scatter", "heatmap"]).Length, 1_000_000, 1_500_000);

    [Fact]
    public void Rarer_charts_get_the_whole_script() => Assert.InRange(PlotlyScript.For(["bar", "scatterpolar"]).Length, 3_000_000, 4_000_000);

    [Fact]
    public void The_scripts_can_stand_in_a_page() =>
        Assert.DoesNotContain("</script", PlotlyScript.For([]) + PlotlyScript.For(["scatterpolar"]), StringComparison.OrdinalIgnoreCase);
}
