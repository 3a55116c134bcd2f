using System.Collections;
using Analytics.Words.Trends;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>How often terms occur period by period: the periods in time order, in each the terms in the order they were asked for.</summary>
public sealed class FrequencyTrend : IReadOnlyList<FrequencyPoint>, ITabular
{
    private readonly FrequencyPoint[] _points;

    internal FrequencyTrend(IEnumerable<FrequencyPoint> points, IReadOnlyList<string> terms, Period period, int leftOut)
    {
        _points = [.. points];
        Terms = terms;
        Period = period;
        LeftOut = leftOut;
    }

    /// <summary>The terms, in the order they were asked for.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>How long a period is.</summary>
    public Period Period { get; }

    /// <summary>How many stories are in no period because they have no date.</summary>
    public int LeftOut { get; }

    /// <summary>How many points there are: periods times terms.</summary>
    public int Count => _points.Length;

    /// <summary>The point at <paramref name="index"/>, counted from 0.</summary>
    public FrequencyPoint this[int index] => _points[index];

    /// <summary>The points that satisfy <paramref name="predicate"/>, as a list of rows: lines need all of them.</summary>
    public IReadOnlyList<FrequencyPoint> Where(Func<FrequencyPoint, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return [.. _points.Where(predicate)];
    }

    /// <summary>
    /// The same counts with rates over several periods: of the period, those before it and those after it, all their occurrences per million of
    /// all their tokens, so that a period with few stories weighs little. At the ends there are fewer.
    /// </summary>
    /// <param name="window">How many periods a rate is of: 1, 3, 5 and so on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is even or less than 1, so that no period is in its middle.</exception>
    public FrequencyTrend Smooth(int window = 3)
    {
        if (window < 1 || window % 2 == 0) throw new ArgumentOutOfRangeException(nameof(window), window, "A window has a period in its middle: 1, 3, 5 and so on.");
        var reach = window / 2 * Terms.Count;
        return new FrequencyTrend(_points.Select((point, index) => point with { PerMillion = RateAround(index, reach) }), Terms, Period, LeftOut);
    }

    /// <summary>
    /// The periods from which on a term is used more or less often, by more than chance: the division of the time into stretches of one rate
    /// each that fits best, a change being worth it where it gains more log-likelihood than the BIC asks for (a Poisson model).
    /// </summary>
    public ChangePoints ChangePoints() => new(Terms.SelectMany((term, number) => ChangesOf(term, [.. _points.Where((_, index) => index % Terms.Count == number)])));

    /// <summary>One row for each period and term: <c>group</c>, <c>start</c>, <c>term</c>, <c>count</c>, <c>perMillion</c>, <c>documents</c>, <c>tokens</c>.</summary>
    public DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("group", _points.Select(point => point.Group)),
        new DateTimeDataFrameColumn("start", _points.Select(point => point.Start.ToDateTime(TimeOnly.MinValue))),
        new StringDataFrameColumn("term", _points.Select(point => point.Term)),
        new Int32DataFrameColumn("count", _points.Select(point => point.Count)),
        new DoubleDataFrameColumn("perMillion", _points.Select(point => point.PerMillion)),
        new Int32DataFrameColumn("documents", _points.Select(point => point.Documents)),
        new PrimitiveDataFrameColumn<long>("tokens", _points.Select(point => point.Tokens)));

    /// <inheritdoc/>
    public IEnumerator<FrequencyPoint> GetEnumerator() => ((IEnumerable<FrequencyPoint>)_points).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _points.GetEnumerator();

    private double RateAround(int index, int reach)
    {
        var (count, tokens) = (0L, 0L);
        for (var other = index - reach; other <= index + reach; other += Terms.Count)
        {
            if (other < 0 || other >= _points.Length) continue;
            count += _points[other].Count;
            tokens += _points[other].Tokens;
        }

        return tokens == 0 ? 0 : count * 1e6 / tokens;
    }

    private static IEnumerable<ChangePoint> ChangesOf(string term, FrequencyPoint[] points)
    {
        var changes = Segmentation.Changes([.. points.Select(point => (double)point.Count)], [.. points.Select(point => (double)point.Tokens)]);
        for (var i = 0; i < changes.Length; i++)
        {
            var before = points[(i > 0 ? changes[i - 1] : 0)..changes[i]];
            var after = points[changes[i]..(i + 1 < changes.Length ? changes[i + 1] : points.Length)];
            double a = before.Sum(point => point.Count), n = before.Sum(point => point.Tokens), b = after.Sum(point => point.Count), m = after.Sum(point => point.Tokens);
            var gain = Segmentation.Cost(a + b, n + m) - Segmentation.Cost(a, n) - Segmentation.Cost(b, m);
            yield return new ChangePoint(term, points[changes[i]].Group, points[changes[i]].Start, a * 1e6 / n, b * 1e6 / m, gain);
        }
    }
}
