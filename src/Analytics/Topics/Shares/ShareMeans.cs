using Analytics.Words.Trends;

namespace Analytics.Topics.Shares;

/// <summary>Averages the topic shares of groups of stories. Every story with a topic counts the same, whatever its length.</summary>
internal static class ShareMeans
{
    public static TopicShares By(TopicModel model, Period period)
    {
        var placed = model.Documents.Where(story => story.MainTopic is not null && story.Document.Published is not null);
        var byStart = placed.ToLookup(story => Periods.StartOf(period, story.Document.Published!.Value.Day));
        var rows = Periods
            .Covering(period, [.. byStart.Select(group => group.Key)])
            .Select(start => RowOf(Periods.NameOf(period, start), start, [.. byStart[start]], model.Count));
        return new TopicShares(rows, model, period, model.Documents.Count - placed.Count);
    }

    public static TopicShares By(TopicModel model, Func<Document, string?> group)
    {
        var placed = model.Documents
            .Where(story => story.MainTopic is not null)
            .Select(story => (Story: story, Name: group(story.Document)))
            .Where(story => story.Name is not null)
            .ToArray();
        var rows = placed
            .GroupBy(story => story.Name!, story => story.Story, StringComparer.Ordinal)
            .OrderBy(stories => stories.Key, StringComparer.Ordinal)
            .Select(stories => RowOf(stories.Key, null, [.. stories], model.Count));
        return new TopicShares(rows, model, null, model.Documents.Count - placed.Length);
    }

    private static TopicShareRow RowOf(string name, DateOnly? start, DocumentTopics[] stories, int topics)
    {
        var shares = new double[topics];
        foreach (var story in stories)
        {
            for (var topic = 0; topic < topics; topic++) shares[topic] += story.Shares[topic] / stories.Length;
        }

        return new TopicShareRow(name, start, stories.Length, shares);
    }
}
