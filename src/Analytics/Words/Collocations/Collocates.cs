using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>The terms near a word, most strongly bound first by log-likelihood. Empty where the word does not occur.</summary>
public sealed class Collocates : ResultList<Collocate>
{
    internal Collocates(IEnumerable<Collocate> rows, string node, int nodeCount)
        : base(rows)
    {
        Node = node;
        NodeCount = nodeCount;
    }

    /// <summary>The word that is studied, as it was given.</summary>
    public string Node { get; }

    /// <summary>How often it occurs.</summary>
    public int NodeCount { get; }

    /// <summary>The first <paramref name="count"/> collocates, or all where there are fewer.</summary>
    public Collocates Top(int count) => new(First(count), Node, NodeCount);

    /// <summary>The collocates that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public Collocates Where(Func<Collocate, bool> predicate) => new(Matching(predicate), Node, NodeCount);

    /// <summary>The same collocates, most strongly bound first by another measure, ties in ordinal order.</summary>
    public Collocates RankBy(Association measure) => new(
        Items.OrderByDescending(row => row.Score(measure)).ThenBy(row => row.Term, StringComparer.Ordinal), Node, NodeCount);

    /// <summary>
    /// One row a collocate: <c>term</c>, <c>together</c>, <c>expected</c>, <c>count</c>, <c>left</c>, <c>right</c>, <c>documents</c>,
    /// <c>logLikelihood</c>, <c>pmi</c>, <c>npmi</c>, <c>tScore</c>, <c>logDice</c>, <c>mi3</c>.
    /// </summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("term", Items.Select(row => row.Term)),
        new Int32DataFrameColumn("together", Items.Select(row => row.Together)),
        new DoubleDataFrameColumn("expected", Items.Select(row => row.Expected)),
        new Int32DataFrameColumn("count", Items.Select(row => row.Count)),
        new Int32DataFrameColumn("left", Items.Select(row => row.Left)),
        new Int32DataFrameColumn("right", Items.Select(row => row.Right)),
        new Int32DataFrameColumn("documents", Items.Select(row => row.Documents)),
        new DoubleDataFrameColumn("logLikelihood", Items.Select(row => row.LogLikelihood)),
        new DoubleDataFrameColumn("pmi", Items.Select(row => row.Pmi)),
        new DoubleDataFrameColumn("npmi", Items.Select(row => row.Npmi)),
        new DoubleDataFrameColumn("tScore", Items.Select(row => row.TScore)),
        new DoubleDataFrameColumn("logDice", Items.Select(row => row.LogDice)),
        new DoubleDataFrameColumn("mi3", Items.Select(row => row.Mi3)));
}
