namespace Analytics.Articles.Facts;

/// <summary>The facts a page states about its story; null or empty where it states none.</summary>
internal sealed record StoryFacts
{
    public static StoryFacts None { get; } = new();

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public NewsDate? Published { get; init; }

    public NewsDate? Updated { get; init; }

    public string? Section { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Outlet { get; init; }

    public string? Site { get; init; }

    public string? Agency { get; init; }

    public string? Dateline { get; init; }

    public string? LeadCaption { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    /// <summary>These facts, with what they lack taken from <paramref name="other"/>.</summary>
    public StoryFacts Or(StoryFacts other) => new()
    {
        Title = Title ?? other.Title,
        Subtitle = Subtitle ?? other.Subtitle,
        Authors = Authors.Count > 0 ? Authors : other.Authors,
        Published = Preferred(Published, other.Published),
        Updated = Updated ?? other.Updated,
        Section = Section ?? other.Section,
        Tags = Tags.Count > 0 ? Tags : other.Tags,
        Outlet = Outlet ?? other.Outlet,
        Site = Site ?? other.Site,
        Agency = Agency ?? other.Agency,
        Dateline = Dateline ?? other.Dateline,
        LeadCaption = LeadCaption ?? other.LeadCaption,
        Url = Url ?? other.Url,
        Language = Language ?? other.Language,
    };

    // A date that says more about the same day is the better one: "2025-03-04" in the data, "March 4, 2025, 5:12 PM" under the headline.
    private static NewsDate? Preferred(NewsDate? first, NewsDate? second)
    {
        if (first is not { } own || second is not { } others) return first ?? second;
        return own.Time is null && others.Time is not null && own.Day == others.Day ? others : own;
    }
}
