using System.Collections;
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

    /// <summary>One row for each period and term: <c>group</c>, <c>start</c>, <c>term</c>, <c>count</c>, <c>perMillion</c>, <c>documents</c>.</summary>
    public DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("group", _points.Select(point => point.Group)),
        new DateTimeDataFrameColumn("start", _points.Select(point => point.Start.ToDateTime(TimeOnly.MinValue))),
        new StringDataFrameColumn("term", _points.Select(point => point.Term)),
        new Int32DataFrameColumn("count", _points.Select(point => point.Count)),
        new DoubleDataFrameColumn("perMillion", _points.Select(point => point.PerMillion)),
        new Int32DataFrameColumn("documents", _points.Select(point => point.Documents)));

    /// <inheritdoc/>
    public IEnumerator<FrequencyPoint> GetEnumerator() => ((IEnumerable<FrequencyPoint>)_points).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _points.GetEnumerator();
}
