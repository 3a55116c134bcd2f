using Analytics.Charts.Quoted;
using Analytics.Charts.Tables;
using Microsoft.Data.Analysis;
using Plotly.NET;

namespace Analytics.Charts;

/// <summary>
/// Shows what analysts work with: charts as pictures and Plotly data, results, corpora, stories and frames as tables. Hosts ask it for each
/// value; it keeps no settings.
/// </summary>
public static class ResultDisplay
{
    private const int TermsOfStory = 5;

    /// <summary>The value by MIME type, <c>text/plain</c> always among them; null where it is of a kind that others show.</summary>
    /// <remarks>Tables show 25 rows and say how many more there are. All texts in HTML are escaped.</remarks>
    public static IReadOnlyDictionary<string, string>? TryFormat(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value switch
        {
            GenericChart chart => ChartDisplay.Bundle(chart),
            Corpus corpus => NewsTables.Of(corpus).ToBundle(),
            Document document => NewsTables.Of(document),
            LoadReport report => NewsTables.Of(report).ToBundle(),
            TopicModel { Note: { } note } model => FrameTable.Of(model.ToDataFrame(), inWords: true, [note]).ToBundle(),
            Speakers speakers => FrameTable.Of(
                speakers.ToDataFrame(), "speaker", "role", "quotations", "direct", "mixed", "indirect", "wordsQuoted", "stories", "share").ToBundle(),
            StoryQuotations story => StoryHtml.ToBundle(story),
            SpeakerPage page => SpeakerHtml.ToBundle(page),
            Quotations quotations => FrameTable.Of(
                quotations.ToDataFrame(), "speaker", "text", "cue", "kind", "outlet", "published").ToBundle(),
            Concordance concordance => ConcordanceTable.Of(concordance),
            Keyness keyness => FrameTable.Of(
                keyness.ToDataFrame(), "term", "count", "referenceCount", "perMillion", "referencePerMillion", "documents", "logLikelihood", "logRatio",
                "logRatioLow", "logRatioHigh").ToBundle(),
            Collocates collocates => FrameTable.Of(
                collocates.ToDataFrame(), "term", "together", "left", "right", "count", "documents", "logLikelihood", "logDice", "npmi").ToBundle(),
            Ngrams ngrams => FrameTable.Of(
                ngrams.ToDataFrame(), "term", "count", "perMillion", "documents", "logLikelihood", "logDice", "npmi").ToBundle(),
            TfIdf weights => FrameTable.Of(weights.Top(TermsOfStory).ToDataFrame(), inWords: true).ToBundle(),
            ITabular result => FrameTable.Of(result.ToDataFrame(), inWords: true).ToBundle(),
            DataFrame frame => FrameTable.Of(frame, inWords: false).ToBundle(),
            _ => null,
        };
    }
}
