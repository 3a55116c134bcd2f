using Analytics.Topics.Evidence;

namespace Analytics;

public sealed partial class TopicModel
{
    /// <summary>
    /// Who is quoted on what. A quotation is about what its own words are about, as in <see cref="AlongText"/>; one that has none of the topics' terms is
    /// about what its story is about.
    /// </summary>
    /// <param name="quotations">The quotations, such as <c>news.Quotations()</c>; those of speakers without a name are left out.</param>
    /// <returns>One row for each speaker and topic; empty where nobody is quoted, or no story has a topic.</returns>
    public TopicSpeakers Speakers(Quotations quotations)
    {
        ArgumentNullException.ThrowIfNull(quotations);
        var named = quotations.Where(quotation => quotation.Speaker is not null);
        var stories = SharesOf([.. named.Select(quotation => quotation.Document)]);
        var own = new TextTopics(_basis).Shares([.. named.Select((quotation, i) => (quotation.Text, stories[i]))]);
        var rows = named
            .SelectMany((quotation, i) => (own.Row(i).IndexOfAnyExcept(0.0) < 0 ? stories[i] : own.Row(i).ToArray())
                .Select((share, topic) => (Speaker: quotation.Speaker!, Topic: topic, Share: share)))
            .Where(part => part.Share > 0)
            .GroupBy(part => (part.Speaker, part.Topic), part => part.Share)
            .Select(group => (group.Key.Speaker, group.Key.Topic, Quotations: group.Sum()))
            .ToArray();
        var bySpeaker = rows.GroupBy(row => row.Speaker, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(row => row.Quotations), StringComparer.Ordinal);
        var byTopic = rows.GroupBy(row => row.Topic).ToDictionary(group => group.Key, group => group.Sum(row => row.Quotations));
        return new TopicSpeakers(
            rows
                .OrderByDescending(row => Math.Round(bySpeaker[row.Speaker], 9))
                .ThenBy(row => row.Speaker, StringComparer.Ordinal)
                .ThenByDescending(row => row.Quotations)
                .ThenBy(row => row.Topic)
                .Select(row => new TopicSpeaker(
                    row.Speaker, row.Topic, _basis.Labels[row.Topic], row.Quotations, row.Quotations / bySpeaker[row.Speaker], row.Quotations / byTopic[row.Topic])),
            _basis.Labels);
    }
}
