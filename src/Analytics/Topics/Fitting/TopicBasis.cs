using Analytics.Topics.Matrix;

namespace Analytics.Topics.Fitting;

/// <summary>What a model knows of its topics whatever stories it is shown: it is all that a file of it holds.</summary>
/// <param name="Method">How the topics were found.</param>
/// <param name="Space">The terms.</param>
/// <param name="Terms">One row for each term, one column for each topic in the model's order: how much of the topic the term makes up.</param>
/// <param name="Directions">The same for the method, which places stories by them.</param>
/// <param name="Labels">A name for each topic.</param>
/// <param name="Shares">Each topic's mean share of the stories that the topics were found in.</param>
/// <param name="Coherences">How well each topic's heaviest terms go together in those stories.</param>
internal sealed record TopicBasis(
    TopicMethod Method, TermSpace Space, DenseMatrix Terms, DenseMatrix Directions, string[] Labels, double[] Shares, double?[] Coherences)
{
    private const int ListedTerms = 30;

    /// <summary>How much of the coverage each term makes up, by the topics' shares.</summary>
    public double[] Overall { get; } = OverallOf(Terms, Shares);

    /// <summary>The heaviest terms of a topic, heaviest first; equal weights in ordinal order.</summary>
    public TopicTerm[] HeaviestTerms(int topic, int count = ListedTerms) => TermsBy(topic, count, (weight, _) => weight);

    /// <summary>The terms of a topic that rank highest by a score of their weight and their lift; equal ones in ordinal order.</summary>
    public TopicTerm[] TermsBy(int topic, int count, Func<double, double, double> score) =>
    [
        .. Enumerable.Range(0, Terms.RowCount)
            .Where(term => Terms[term, topic] > 0)
            .Select(term => new TopicTerm(Space.Terms[term], Terms[term, topic], Terms[term, topic] / Overall[term]))
            .OrderByDescending(term => score(term.Weight, term.Lift))
            .Take(count),
    ];

    private static double[] OverallOf(DenseMatrix terms, double[] shares)
    {
        var overall = new double[terms.RowCount];
        for (var term = 0; term < overall.Length; term++)
        {
            for (var topic = 0; topic < terms.Width; topic++) overall[term] += terms[term, topic] * shares[topic];
        }

        return overall;
    }
}
