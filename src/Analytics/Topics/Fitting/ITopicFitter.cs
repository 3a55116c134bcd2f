using Analytics.Topics.Matrix;

namespace Analytics.Topics.Fitting;

/// <summary>A way to find topics in stories, and to find in other stories the topics that were found.</summary>
internal interface ITopicFitter
{
    /// <summary>Finds topics: at most <paramref name="count"/>, and the same ones each time, whatever the number of threads: nothing is left to chance.</summary>
    FittedTopics Fit(DocumentTermMatrix matrix, int count, Guidance guidance);

    /// <summary>
    /// The topics' strengths in each story, one row for each story and one column for each topic: how much of the story the topic accounts for, in a
    /// unit of the method; never negative.
    /// </summary>
    /// <param name="directions">The topics, as in <see cref="FittedTopics.Directions"/>.</param>
    /// <param name="stories">The stories, read into the terms that the rows of <paramref name="directions"/> stand for.</param>
    DenseMatrix Place(DenseMatrix directions, DocumentTermMatrix stories);
}
