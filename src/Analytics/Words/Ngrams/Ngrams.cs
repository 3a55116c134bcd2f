using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>Sequences of neighbouring terms: most frequent first, equal counts in ordinal order. Empty for an empty corpus.</summary>
public sealed class Ngrams : ResultList<Ngram>
{
    internal Ngrams(IEnumerable<Ngram> rows, int length)
        : base(rows) =>
        Length = length;

    /// <summary>How many terms each sequence has.</summary>
    public int Length { get; }

    /// <summary>The first <paramref name="count"/> sequences, or all where there are fewer.</summary>
    public Ngrams Top(int count) => new(First(count), Length);

    /// <summary>The sequences that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public Ngrams Where(Func<Ngram, bool> predicate) => new(Matching(predicate), Length);

    /// <summary>The same sequences by how strongly their terms belong together, ties in ordinal order.</summary>
    public Ngrams RankBy(Association measure)
    {
        var rows = Items.ToArray();
        Array.Sort(rows, Comparer<Ngram>.Create((left, right) => left.Score(measure).CompareTo(right.Score(measure)) is not 0 and var order ? -order : string.CompareOrdinal(left.Term, right.Term)));
        return new Ngrams(rows, Length);
    }

    /// <summary>
    /// One row a sequence: <c>term</c>, <c>count</c>, <c>perMillion</c>, <c>documents</c>, <c>logLikelihood</c>, <c>pmi</c>, <c>npmi</c>,
    /// <c>tScore</c>, <c>logDice</c>, <c>mi3</c>.
    /// </summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("term", Items.Select(row => row.Term)),
        new Int32DataFrameColumn("count", Items.Select(row => row.Count)),
        new DoubleDataFrameColumn("perMillion", Items.Select(row => row.PerMillion)),
        new Int32DataFrameColumn("documents", Items.Select(row => row.Documents)),
        new DoubleDataFrameColumn("logLikelihood", Items.Select(row => row.LogLikelihood)),
        new DoubleDataFrameColumn("pmi", Items.Select(row => row.Pmi)),
        new DoubleDataFrameColumn("npmi", Items.Select(row => row.Npmi)),
        new DoubleDataFrameColumn("tScore", Items.Select(row => row.TScore)),
        new DoubleDataFrameColumn("logDice", Items.Select(row => row.LogDice)),
        new DoubleDataFrameColumn("mi3", Items.Select(row => row.Mi3)));
}
