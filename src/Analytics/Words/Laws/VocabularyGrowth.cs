using Analytics.Words.Indexing;
using Analytics.Words.Laws;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>
/// How the vocabulary grows as the corpus is read in its order, and the power law through it: types = K · tokens^β (Heaps 1978), fitted by least
/// squares of the logarithms at the listed points. Empty for an empty corpus.
/// </summary>
public sealed class VocabularyGrowth : ResultList<GrowthRow>
{
    private VocabularyGrowth(IEnumerable<GrowthRow> rows, double constant, double exponent)
        : base(rows) =>
        (Constant, Exponent) = (constant, exponent);

    /// <summary>K; NaN for fewer than two points.</summary>
    public double Constant { get; }

    /// <summary>β, between 0.4 and 0.7 for most text; NaN for fewer than two points.</summary>
    public double Exponent { get; }

    /// <summary>The first <paramref name="count"/> points, of the same law.</summary>
    public VocabularyGrowth Top(int count) => new(First(count), Constant, Exponent);

    /// <summary>The points that satisfy <paramref name="predicate"/>, of the same law.</summary>
    public VocabularyGrowth Where(Func<GrowthRow, bool> predicate) => new(Matching(predicate), Constant, Exponent);

    /// <summary>One row a point: <c>tokens</c>, <c>types</c>, <c>expected</c>.</summary>
    public override DataFrame ToDataFrame() => new(
        new Int32DataFrameColumn("tokens", Items.Select(row => row.Tokens)),
        new Int32DataFrameColumn("types", Items.Select(row => row.Types)),
        new DoubleDataFrameColumn("expected", Items.Select(row => row.Expected)));

    internal static VocabularyGrowth Of(TermSequence terms, int points)
    {
        var counted = terms.At.Where(term => term >= 0).ToArray();
        var seen = new bool[terms.Terms.Count];
        var growth = new List<(int Tokens, int Types)>();
        var types = 0;
        for (var token = 0; token < counted.Length; token++)
        {
            if (!seen[counted[token]]) types++;
            seen[counted[token]] = true;
            var wanted = (int)Math.Ceiling((growth.Count + 1.0) * counted.Length / points);
            if (token + 1 >= wanted) growth.Add((token + 1, types));
        }

        var fit = LineFit.Of([.. growth.Select(point => (Math.Log(point.Tokens), Math.Log(point.Types)))]);
        return new VocabularyGrowth(
            growth.Select(point => new GrowthRow(point.Tokens, point.Types, Math.Exp(fit.Intercept + fit.Slope * Math.Log(point.Tokens)))),
            Math.Exp(fit.Intercept), fit.Slope);
    }
}
