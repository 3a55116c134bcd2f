using Analytics.Words.Laws;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>
/// Frequencies by rank, and the power law through them: count = C / rank^s (Zipf 1949), fitted by least squares of the logarithms over all ranks.
/// </summary>
public sealed class ZipfCurve : ResultList<ZipfRow>
{
    private ZipfCurve(IEnumerable<ZipfRow> rows, LineFit fit)
        : base(rows) =>
        (Exponent, Constant, RSquared) = (-fit.Slope, Math.Exp(fit.Intercept), fit.RSquared);

    private ZipfCurve(IEnumerable<ZipfRow> rows, ZipfCurve source)
        : base(rows) =>
        (Exponent, Constant, RSquared) = (source.Exponent, source.Constant, source.RSquared);

    /// <summary>s, about 1 for running text; NaN for fewer than two terms.</summary>
    public double Exponent { get; }

    /// <summary>C, the count the law gives the first rank.</summary>
    public double Constant { get; }

    /// <summary>How well the law fits, 0 to 1.</summary>
    public double RSquared { get; }

    /// <summary>The first <paramref name="count"/> ranks, of the same law.</summary>
    public ZipfCurve Top(int count) => new(First(count), this);

    /// <summary>The ranks that satisfy <paramref name="predicate"/>, of the same law.</summary>
    public ZipfCurve Where(Func<ZipfRow, bool> predicate) => new(Matching(predicate), this);

    /// <summary>One row a rank: <c>rank</c>, <c>term</c>, <c>count</c>, <c>expected</c>.</summary>
    public override DataFrame ToDataFrame() => new(
        new Int32DataFrameColumn("rank", Items.Select(row => row.Rank)),
        new StringDataFrameColumn("term", Items.Select(row => row.Term)),
        new Int32DataFrameColumn("count", Items.Select(row => row.Count)),
        new DoubleDataFrameColumn("expected", Items.Select(row => row.Expected)));

    internal static ZipfCurve Of(IReadOnlyList<WordFrequency> words)
    {
        var fit = LineFit.Of([.. words.Select((word, index) => (Math.Log(index + 1), Math.Log(word.Count)))]);
        return new ZipfCurve(words.Select((word, index) => new ZipfRow(index + 1, word.Term, word.Count, Math.Exp(fit.Intercept + fit.Slope * Math.Log(index + 1)))), fit);
    }
}
