using Analytics.Topics.Matrix;

namespace Analytics.Topics.Fitting;

/// <summary>A way to find topics in stories, and to find in other stories the topics that were found.</summary>
internal interface ITopicFitter
{
    /// <summary>Finds topics: at most <paramref name="count"/>, and the same ones for the same seed whatever the number of threads.</summary>
    FittedTopics Fit(DocumentTermMatrix matrix, int count, int seed, Guidance guidance);

    /// <summary>How much of each story the topics account for. The stories that the topics were found in get the strengths that they got then.</summary>
    /// <param name="directions">The topics, as in <see cref="FittedTopics.Directions"/>.</param>
    /// <param name="space">What the rows of <paramref name="directions"/> stand for.</param>
    /// <param name="counts">How often each story has each term.</param>
    DenseMatrix Place(DenseMatrix directions, TermSpace space, SparseMatrix counts);
}
