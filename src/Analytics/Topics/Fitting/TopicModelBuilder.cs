using Analytics.Topics.Labels;
using Analytics.Topics.Matrix;
using Analytics.Topics.Quality;

namespace Analytics.Topics.Fitting;

/// <summary>Makes a topic model of a corpus: matrix, topics, and what a reader sees of them.</summary>
internal static class TopicModelBuilder
{
    /// <summary>The model; without topics where the corpus has no usable term.</summary>
    public static TopicModel Build(Corpus corpus, TopicOptions options)
    {
        var matrix = DocumentTermMatrix.Of(corpus, options);
        if (matrix.Space.Terms.Length == 0) return Empty(corpus, matrix.Space, options);
        var guidance = Guidance.Of(options.SeedWords, matrix.Space);
        var fitter = TopicFitters.Of(options.Method);
        var fitted = LargestFirst(fitter.Fit(matrix, Math.Min(options.Count, corpus.Count), options.Seed, guidance));
        // Placed anew, now that the topics have their order: sums in another order differ in the last bits from those of stories placed later.
        var strengths = fitter.Place(fitted.Directions, matrix.Space, matrix.Counts);
        var basis = BasisOf(matrix, fitted with { Strengths = strengths }, options.Method);
        var note = string.Join(" ", new[] { NoteOn(options.Count, basis.Labels.Length, corpus.Count), NoteOn(guidance) }.Where(text => text is not null));
        return new TopicModel(basis, corpus, matrix.Counts, strengths, note.Length > 0 ? note : null);
    }

    /// <summary>The topics that have a share of the stories, the one with the largest share first.</summary>
    private static FittedTopics LargestFirst(FittedTopics fitted)
    {
        var means = StoryShares.Means(fitted.Strengths);
        int[] order = [.. Enumerable.Range(0, means.Length).Where(topic => means[topic] > 0).OrderByDescending(topic => means[topic])];
        var terms = fitted.Terms.Columns(order);
        return new FittedTopics(
            fitted.Strengths.Columns(order), terms, ReferenceEquals(fitted.Directions, fitted.Terms) ? terms : fitted.Directions.Columns(order));
    }

    private static TopicBasis BasisOf(DocumentTermMatrix matrix, FittedTopics fitted, TopicMethod method)
    {
        var documents = new TermDocuments(matrix.Counts);
        var weights = Enumerable.Range(0, fitted.Terms.Width).Select(fitted.Terms.Column).ToArray();
        return new TopicBasis(
            method,
            matrix.Space,
            fitted.Terms,
            fitted.Directions,
            TopicLabels.For(weights, matrix.Space),
            StoryShares.Means(fitted.Strengths),
            [.. weights.Select(topic => Coherence.Of(topic, documents))]);
    }

    private static TopicModel Empty(Corpus corpus, TermSpace space, TopicOptions options) => new(
        new TopicBasis(options.Method, space, new DenseMatrix(0, 0), new DenseMatrix(0, 0), [], [], []),
        corpus,
        space.Count(corpus),
        new DenseMatrix(corpus.Count, 0),
        corpus.Count == 0
            ? "There are no topics because there are no stories. Load some, or look at the load report for why none were loaded."
            : "There are no topics because the stories have no words beside stop words and numbers. Check that the right text was loaded, or pass fewer stop words.");

    private static string? NoteOn(int asked, int found, int stories)
    {
        if (found == asked) return null;
        return asked > stories
            ? $"{asked} topics were asked for, but {stories} stories hold at most {stories}; {found} were found. Ask for fewer topics or load more stories."
            : $"{asked} topics were asked for, but the stories are too much alike to hold more than {found}. Ask for fewer topics or load more varied stories.";
    }

    private static string? NoteOn(Guidance guidance) => guidance.Unknown.Length == 0
        ? null
        : $"No topic could be started from {string.Join(", ", guidance.Unknown.Select(word => $"'{word}'"))}: too few stories have it, or too many, or it is a stop word.";
}
