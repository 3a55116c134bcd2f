using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>
/// The terms of two corpora by how differently they are used: what the target has more of first, what it has less of last, each by
/// log-likelihood unless ranked otherwise. Empty where either corpus has no tokens.
/// </summary>
public sealed class Keyness : ResultList<KeyTerm>
{
    internal Keyness(IEnumerable<KeyTerm> rows, long tokens, long referenceTokens)
        : base(rows)
    {
        Tokens = tokens;
        ReferenceTokens = referenceTokens;
    }

    /// <summary>How many tokens the target has.</summary>
    public long Tokens { get; }

    /// <summary>How many tokens the reference has.</summary>
    public long ReferenceTokens { get; }

    /// <summary>The first <paramref name="count"/> terms: what the target has more of.</summary>
    public Keyness Top(int count) => Of(First(count));

    /// <summary>The last <paramref name="count"/> terms, the last one first: what the target has less of.</summary>
    public Keyness Bottom(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Of(Items.Reverse().Take(count));
    }

    /// <summary>
    /// The <paramref name="count"/> terms the target has most more of and as many it has most less of, for charts with two sides. Terms that
    /// are used alike are not among them.
    /// </summary>
    public Keyness Extremes(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var more = Items.Where(row => row.IsOverused).Take(count);
        var less = Items.Where(row => row.PerMillion < row.ReferencePerMillion).TakeLast(count);
        return Of(more.Concat(less));
    }

    /// <summary>The terms that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public Keyness Where(Func<KeyTerm, bool> predicate) => Of(Matching(predicate));

    /// <summary>The same terms in the order of another measure, ties in ordinal order.</summary>
    public Keyness RankBy(KeynessMeasure measure) =>
        Of(Items.OrderByDescending(row => row.Score(measure)).ThenBy(row => row.Term, StringComparer.Ordinal));

    /// <summary>
    /// One row a term: <c>term</c>, <c>count</c>, <c>referenceCount</c>, <c>perMillion</c>, <c>referencePerMillion</c>, <c>documents</c>,
    /// <c>referenceDocuments</c>, <c>logLikelihood</c>, <c>chiSquared</c>, <c>logRatio</c>, <c>logRatioLow</c>, <c>logRatioHigh</c>,
    /// <c>percentDifference</c>, <c>bayesFactor</c>.
    /// </summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("term", Items.Select(row => row.Term)),
        new Int32DataFrameColumn("count", Items.Select(row => row.Count)),
        new Int32DataFrameColumn("referenceCount", Items.Select(row => row.ReferenceCount)),
        new DoubleDataFrameColumn("perMillion", Items.Select(row => row.PerMillion)),
        new DoubleDataFrameColumn("referencePerMillion", Items.Select(row => row.ReferencePerMillion)),
        new Int32DataFrameColumn("documents", Items.Select(row => row.Documents)),
        new Int32DataFrameColumn("referenceDocuments", Items.Select(row => row.ReferenceDocuments)),
        new DoubleDataFrameColumn("logLikelihood", Items.Select(row => row.LogLikelihood)),
        new DoubleDataFrameColumn("chiSquared", Items.Select(row => row.ChiSquared)),
        new DoubleDataFrameColumn("logRatio", Items.Select(row => row.LogRatio)),
        new DoubleDataFrameColumn("logRatioLow", Items.Select(row => row.LogRatioLow)),
        new DoubleDataFrameColumn("logRatioHigh", Items.Select(row => row.LogRatioHigh)),
        new DoubleDataFrameColumn("percentDifference", Items.Select(row => row.PercentDifference)),
        new DoubleDataFrameColumn("bayesFactor", Items.Select(row => row.BayesFactor)));

    private Keyness Of(IEnumerable<KeyTerm> rows) => new(rows, Tokens, ReferenceTokens);
}
