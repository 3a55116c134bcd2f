using Analytics.Topics.Choice;
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
        var counts = options.Count is null ? TopicCountChooser.Choose(matrix, new TopicCountOptions(Topics: options), guidance) : null;
        var count = options.Count ?? counts!.Best ?? 1;
        var fitter = TopicFitters.Of(options.Method);
        var fitted = fitter.Fit(guidance.Guide(matrix), Math.Min(count, corpus.Count), guidance);
        fitted = LargestFirst(fitted, fitter.Place(fitted.Directions, matrix));
        // Placed anew, now that the topics have their order: sums in another order differ in the last bits from those of stories placed later.
        var strengths = fitter.Place(fitted.Directions, matrix);
        var basis = BasisOf(matrix, fitted, strengths, options.Method);
        var note = string.Join(" ", new[] { NoteOn(count, basis.Labels.Length, corpus.Count), NoteOn(guidance) }.Where(text => text is not null));
        return new TopicModel(basis, corpus, matrix, strengths, note.Length > 0 ? note : null) { CountsTried = counts };
    }

    /// <summary>The topics that have a share of the stories, the one with the largest share first.</summary>
    private static FittedTopics LargestFirst(FittedTopics fitted, DenseMatrix strengths)
    {
        var means = StoryShares.Means(strengths);
        int[] order = [.. Enumerable.Range(0, means.Length).Where(topic => means[topic] > 0).OrderByDescending(topic => means[topic])];
        var terms = fitted.Terms.Columns(order);
        return new FittedTopics(terms, ReferenceEquals(fitted.Directions, fitted.Terms) ? terms : fitted.Directions.Columns(order));
    }

    private static TopicBasis BasisOf(DocumentTermMatrix matrix, FittedTopics fitted, DenseMatrix strengths, TopicMethod method)
    {
        var documents = new TermDocuments(matrix.Counts);
        var weights = Enumerable.Range(0, fitted.Terms.Width).Select(fitted.Terms.Column).ToArray();
        return new TopicBasis(
            method,
            matrix.Space,
            fitted.Terms,
            fitted.Directions,
            TopicLabels.For(weights, matrix.Space),
            StoryShares.Means(strengths),
            [.. weights.Select(topic => Coherence.Of(topic, documents))]);
    }

    private static TopicModel Empty(Corpus corpus, TermSpace space, TopicOptions options) => new(
        new TopicBasis(options.Method, space, new DenseMatrix(0, 0), new DenseMatrix(0, 0), [], [], []),
        corpus,
        space.Read(corpus),
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
