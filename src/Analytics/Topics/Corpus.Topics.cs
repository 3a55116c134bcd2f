using Analytics.Topics;

namespace Analytics;

public sealed partial class Corpus
{
    /// <summary>
    /// Finds what the stories are about: topics of terms that occur together, and each story's shares of them. The headline counts as part of a story.
    /// </summary>
    /// <param name="count">
    /// How many topics to find, at least 1. A corpus holds at most as many as it has distinct stories; where fewer come back,
    /// <see cref="TopicModel.Note"/> says so.
    /// </param>
    /// <param name="seed">Starts the random numbers of the first approximation. The same seed gives the same model, whatever the number of threads.</param>
    /// <param name="stopWords">Words that cannot be in a topic; <see cref="StopWords.EnglishNews"/> where nothing is said.</param>
    /// <returns>The topics; none, with a note, for an empty corpus or one without a usable term.</returns>
    /// <remarks>
    /// Non-negative matrix factorization (Lee and Seung 1999) of the stories' TF-IDF weights. Terms are lemmas and fixed phrases; numbers,
    /// stop words, terms of a single story and terms of more than 60 % of the stories are left out (in a corpus of fewer than ten stories
    /// the last two are kept).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public TopicModel Topics(int count, int seed = 1, StopWords? stopWords = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return TopicModelBuilder.Build(this, count, seed, stopWords ?? StopWords.EnglishNews);
    }
}
