using System.Collections;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>How often one source is quoted in the stories of one period or group.</summary>
/// <param name="Group">The period's name, such as <c>2025-03</c>, or the group's.</param>
/// <param name="Start">The period's first day; null where the group is not a period.</param>
/// <param name="Speaker">The name of the source.</param>
/// <param name="Quotations">How many quotations it has there.</param>
/// <param name="WordsQuoted">How many of its words stand between quotation marks there.</param>
/// <param name="Stories">How many stories of the period or group quote it.</param>
/// <param name="Share">Its part of the quotations of all sources of its kind in that period or group, listed or not, 0 to 1.</param>
public sealed record SpeakerShare(string Group, DateOnly? Start, string Speaker, int Quotations, int WordsQuoted, int Stories, double Share);

/// <summary>How often sources are quoted, period by period or group by group: the groups in order, in each the sources by rank.</summary>
public sealed class SpeakerShares : IReadOnlyList<SpeakerShare>, ITabular
{
    private readonly SpeakerShare[] _rows;

    internal SpeakerShares(IEnumerable<SpeakerShare> rows, Period? period, int leftOut)
    {
        _rows = [.. rows];
        Period = period;
        LeftOut = leftOut;
    }

    /// <summary>How long a row's period is, or null where the rows are groups of another kind.</summary>
    public Period? Period { get; }

    /// <summary>How many quotations are in no row, because their stories have no date or group.</summary>
    public int LeftOut { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Length;

    /// <summary>The row at <paramref name="index"/>, counted from 0.</summary>
    public SpeakerShare this[int index] => _rows[index];

    /// <summary>The rows that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public SpeakerShares Where(Func<SpeakerShare, bool> predicate) => new(_rows.Where(predicate), Period, LeftOut);

    /// <summary>
    /// One row for each group and source: <c>group</c>, <c>start</c> (the period's first day, null for groups), <c>speaker</c>, <c>quotations</c>,
    /// <c>wordsQuoted</c>, <c>stories</c>, <c>share</c> (0 to 1).
    /// </summary>
    public DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("group", _rows.Select(row => row.Group)),
        new DateTimeDataFrameColumn("start", _rows.Select(row => row.Start?.ToDateTime(TimeOnly.MinValue))),
        new StringDataFrameColumn("speaker", _rows.Select(row => row.Speaker)),
        new Int32DataFrameColumn("quotations", _rows.Select(row => row.Quotations)),
        new Int32DataFrameColumn("wordsQuoted", _rows.Select(row => row.WordsQuoted)),
        new Int32DataFrameColumn("stories", _rows.Select(row => row.Stories)),
        new DoubleDataFrameColumn("share", _rows.Select(row => row.Share)));

    /// <inheritdoc/>
    public IEnumerator<SpeakerShare> GetEnumerator() => ((IEnumerable<SpeakerShare>)_rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _rows.GetEnumerator();
}
