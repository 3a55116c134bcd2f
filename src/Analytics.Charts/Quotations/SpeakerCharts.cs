using Analytics.Charts.Figures;
using Plotly.NET;

namespace Analytics;

/// <summary>Draws who is quoted. The figures are Plotly.NET's and can be restyled with its functions.</summary>
public static class SpeakerCharts
{
    /// <summary>A bar for each speaker, in the list's order: the most quoted at the top.</summary>
    /// <param name="speakers">The speakers; take the <c>Top</c> ones first, a chart shows at most 60.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="measure">What the bars show.</param>
    /// <returns>The figure; one that says there is nothing to show where nobody is quoted.</returns>
    public static GenericChart ToBarChart(
        this Speakers speakers, string title = "Who gets quoted", SpeakerMeasure measure = SpeakerMeasure.Quotations)
    {
        ArgumentNullException.ThrowIfNull(speakers);
        ArgumentNullException.ThrowIfNull(title);
        return BarFigure.Ranking(title, "Speaker", MeasureOf(measure), [.. speakers.Select(speaker => new BarItem(speaker.Name, ValueOf(speaker, measure)))]);
    }

    /// <summary>A bar for each stated gender: how many quotations its speakers have.</summary>
    /// <param name="shares">The genders.</param>
    /// <param name="title">What stands above the chart.</param>
    public static GenericChart ToBarChart(this GenderShares shares, string title = "Quotations by the gender that stories state")
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(title);
        return BarFigure.Ranking(
            title, "Stated gender", Measure.Share("Share of quotations"), [.. shares.Select(row => new BarItem(row.Gender.ToString(), row.Share))]);
    }

    /// <summary>A line for each speaker over the periods; of more than ten speakers, the nine most quoted.</summary>
    /// <param name="shares">The speakers by period.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="measure">What the lines show.</param>
    /// <returns>The figure; one that says there is nothing to show where no story is dated.</returns>
    public static GenericChart ToLineChart(
        this SpeakerShares shares, string title = "Who gets quoted over time", SpeakerMeasure measure = SpeakerMeasure.Quotations)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(title);
        var groups = Groups(shares);
        return TimeFigure.Lines(title, shares.Period?.ToString() ?? "Group", MeasureOf(measure), groups, [.. Values(shares, groups, measure).Select(row => new Series(row.Speaker, row.Values))]);
    }

    /// <summary>A row for each speaker, a column for each group or period; the darker a cell, the more the speaker is quoted there.</summary>
    /// <param name="shares">The speakers by group, such as <c>speakers.SharesBy(story =&gt; story.Outlet)</c>, or by period.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="groupTitle">What the groups are, such as <c>Outlet</c>.</param>
    /// <param name="measure">What the cells show.</param>
    public static GenericChart ToHeatmap(
        this SpeakerShares shares, string title = "Who is quoted where", string? groupTitle = null, SpeakerMeasure measure = SpeakerMeasure.Quotations)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(title);
        var groups = Groups(shares);
        var rows = Values(shares, groups, measure);
        return HeatFigure.Table(
            title, "Speaker", groupTitle ?? shares.Period?.ToString() ?? "Group", MeasureOf(measure),
            [.. rows.Select(row => row.Speaker)], groups, [.. rows.Select(row => row.Values)]);
    }

    private static string[] Groups(SpeakerShares shares) => [.. shares.Select(row => row.Group).Distinct()];

    private static (string Speaker, IReadOnlyList<double> Values)[] Values(SpeakerShares shares, string[] groups, SpeakerMeasure measure)
    {
        var byPlace = shares.ToLookup(row => (row.Speaker, row.Group), row => ValueOf(row, measure));
        return [.. shares.Select(row => row.Speaker).Distinct()
            .Select(speaker => (speaker, (IReadOnlyList<double>)[.. groups.Select(group => byPlace[(speaker, group)].Sum())]))];
    }

    private static Measure MeasureOf(SpeakerMeasure measure) => measure switch
    {
        SpeakerMeasure.WordsQuoted => Measure.Count("Words quoted"),
        SpeakerMeasure.Stories => Measure.Count("Stories"),
        SpeakerMeasure.Share => Measure.Share("Share of quotations"),
        _ => Measure.Count("Quotations"),
    };

    private static double ValueOf(Speaker speaker, SpeakerMeasure measure) => measure switch
    {
        SpeakerMeasure.WordsQuoted => speaker.WordsQuoted,
        SpeakerMeasure.Stories => speaker.Stories,
        SpeakerMeasure.Share => speaker.Share,
        _ => speaker.Quotations,
    };

    private static double ValueOf(SpeakerShare row, SpeakerMeasure measure) => measure switch
    {
        SpeakerMeasure.WordsQuoted => row.WordsQuoted,
        SpeakerMeasure.Stories => row.Stories,
        SpeakerMeasure.Share => row.Share,
        _ => row.Quotations,
    };
}
