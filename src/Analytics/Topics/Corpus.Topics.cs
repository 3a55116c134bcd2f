using Analytics.Topics.Fitting;

namespace Analytics;

public sealed partial class Corpus
{
    /// <summary>
    /// Finds what the stories are about: topics of terms that occur together, and each story's shares of them. The headline counts as part of a story.
    /// </summary>
    /// <param name="count">
    /// How many topics to find, at least 1. A corpus holds at most as many as it has distinct stories; where fewer come back,
    /// <see cref="TopicModel.Note"/> says so. Where nothing is said, the number is chosen as <see cref="TopicCounts(TopicCountOptions?)"/> does, which
    /// finds topics some hundred times.
    /// </param>
    /// <param name="seed">Draws the samples by which the number of topics is chosen. Where it is given, nothing is left to chance, and every seed gives the same model.</param>
    /// <param name="stopWords">Words that cannot be in a topic; <see cref="StopWords.EnglishNews"/> where nothing is said.</param>
    /// <returns>The topics; none, with a note, for an empty corpus or one without a usable term.</returns>
    /// <remarks>
    /// Found by <see cref="TopicMethod.Clusters"/>. Terms are lemmas and fixed phrases, weighted by TF-IDF; numbers, stop words, terms of a single
    /// story and terms of more than 60 % of the stories are left out (in a corpus of fewer than ten stories the last two are kept).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public TopicModel Topics(int? count = null, int seed = 1, StopWords? stopWords = null) => Topics(new TopicOptions(count, seed, StopWords: stopWords));

    /// <summary>As <see cref="Topics(int?, int, StopWords?)"/>, with everything said: the method, which terms are read, and what certain topics are about.</summary>
    /// <param name="options">What to look for, and how.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value of <paramref name="options"/> is out of its range.</exception>
    public TopicModel Topics(TopicOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        return TopicModelBuilder.Build(this, options);
    }
}
