using System.Globalization;
using Analytics.Charts.Figures;
using Plotly.NET;

namespace Analytics;

public static partial class TopicCharts
{
    /// <summary>
    /// A strip for each topic of a story, filled where its sentences are mainly about it, from the story's first character to its last. Sentences without
    /// a topic leave all strips empty.
    /// </summary>
    /// <param name="sentences">The sentences of one story, as <c>topics.AlongText(story)</c> gives them.</param>
    /// <param name="title">What stands above the chart; the story's headline where nothing is given.</param>
    /// <returns>The figure; one that says there is nothing to show where no sentence has a topic.</returns>
    /// <exception cref="ArgumentException">The sentences are of several stories.</exception>
    public static GenericChart ToStripChart(this TopicSentences sentences, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        if (sentences.Select(sentence => sentence.Document.Id).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            throw new ArgumentException("The sentences are of several stories, which have no common place. Draw those of one, such as topics.AlongText(news[0]).", nameof(sentences));
        }

        var story = sentences.Count > 0 ? sentences[0].Document : null;
        var heading = title ?? (story?.Title is { } headline ? "Topics along “" + headline + "”" : "Topics along the story");
        var topics = sentences.Select(sentence => sentence.MainTopic).OfType<int>().Distinct().Order().ToArray();
        var pieces = sentences.Where(sentence => sentence.MainTopic is not null)
            .Select(sentence => new StripPiece(sentences.Labels[sentence.MainTopic!.Value], sentence.Range.Start, sentence.Range.End, sentence.Text)).ToArray();
        var chart = StripFigure.Pieces(heading, "Topic", "Place in the story (characters)", [.. topics.Select(topic => sentences.Labels[topic])], pieces, story?.Text.Length ?? 0);
        if (pieces.Length == 0) return chart;
        var told = topics.Select(topic => string.Create(
            CultureInfo.InvariantCulture, $"{sentences.Labels[topic]}: {sentences.Where(sentence => sentence.MainTopic == topic).Count:N0} of {sentences.Count:N0} sentences"));
        return chart.WithAltText($"Strip chart: {heading}. {string.Join("; ", told)}.");
    }
}
