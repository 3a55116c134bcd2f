using Analytics.Topics.Factorization;
using Analytics.Topics.Labels;
using Analytics.Topics.Matrix;

namespace Analytics.Topics;

/// <summary>Makes a topic model of a corpus: matrix, factors, and what a reader sees of them.</summary>
internal static class TopicModelBuilder
{
    private const int ListedTerms = 30;

    /// <summary>The model; without topics where the corpus has no usable term.</summary>
    public static TopicModel Build(Corpus corpus, int count, int seed, StopWords stopWords)
    {
        var matrix = DocumentTermMatrix.Of(corpus, stopWords);
        if (matrix.Terms.Length == 0) return Empty(corpus);
        var factors = NonnegativeFactors.Of(matrix.Weights, Math.Min(count, corpus.Count), seed);
        var masses = Masses(factors.Terms);
        var strengths = Strengths(factors.Stories, masses);
        var shares = strengths.Select(SharesOf).ToArray();
        var means = MeanShares(shares, masses.Length);
        var order = Enumerable.Range(0, masses.Length).Where(topic => means[topic] > 0).OrderByDescending(topic => means[topic]).ToArray();
        var weights = order.Select(topic => WeightsOf(factors.Terms, topic, masses[topic])).ToArray();
        var labels = TopicLabels.For(weights, matrix);
        var documents = corpus.Select((document, index) => Place(document, shares[index], order)).ToArray();
        var topics = order.Select((topic, index) => new Topic(
            index, labels[index], means[topic], documents.Count(story => story.MainTopic == index), TermsOf(weights[index], matrix.Terms)));
        return new TopicModel(
            topics, documents, [.. strengths.Select(row => order.Select(topic => row[topic]).ToArray())], NoteOn(count, order.Length, corpus.Count));
    }

    private static TopicModel Empty(Corpus corpus) => new(
        [],
        corpus.Select(document => new DocumentTopics(document.Id, document, [], null)),
        [.. corpus.Select(_ => Array.Empty<double>())],
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

    /// <summary>The sum of each topic's term weights.</summary>
    private static double[] Masses(DenseMatrix terms)
    {
        var masses = new double[terms.Width];
        for (var term = 0; term < terms.RowCount; term++) Vectors.AddScaled(terms.Row(term), 1, masses);
        return masses;
    }

    /// <summary>How much weight each topic accounts for in each story: its coefficient times the sum of its terms, so that scaling between the factors does not matter.</summary>
    private static double[][] Strengths(DenseMatrix stories, double[] masses)
    {
        var strengths = new double[stories.RowCount][];
        for (var story = 0; story < stories.RowCount; story++)
        {
            strengths[story] = new double[masses.Length];
            for (var topic = 0; topic < masses.Length; topic++) strengths[story][topic] = stories[story, topic] * masses[topic];
        }

        return strengths;
    }

    private static double[] SharesOf(double[] strengths)
    {
        var sum = strengths.Sum();
        return sum > 0 ? [.. strengths.Select(strength => strength / sum)] : new double[strengths.Length];
    }

    private static double[] MeanShares(double[][] shares, int topics)
    {
        var means = new double[topics];
        var placed = shares.Where(story => story.Any(share => share > 0)).ToArray();
        foreach (var story in placed)
        {
            for (var topic = 0; topic < topics; topic++) means[topic] += story[topic] / placed.Length;
        }

        return means;
    }

    private static double[] WeightsOf(DenseMatrix terms, int topic, double mass)
    {
        var weights = new double[terms.RowCount];
        for (var term = 0; term < weights.Length; term++) weights[term] = terms[term, topic] / mass;
        return weights;
    }

    private static TopicTerm[] TermsOf(double[] weights, string[] terms) =>
    [
        .. Enumerable.Range(0, weights.Length)
            .Where(term => weights[term] > 0)
            .OrderByDescending(term => weights[term])
            .Take(ListedTerms)
            .Select(term => new TopicTerm(terms[term], weights[term])),
    ];

    private static DocumentTopics Place(Document document, double[] shares, int[] order)
    {
        var ordered = order.Select(topic => shares[topic]).ToArray();
        var best = ordered.Length > 0 ? ordered.Max() : 0;
        return new DocumentTopics(document.Id, document, ordered, best > 0 ? Array.IndexOf(ordered, best) : null);
    }
}
