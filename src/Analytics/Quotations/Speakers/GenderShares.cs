using System.Collections;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>The voice of the speakers of one stated gender.</summary>
/// <param name="Gender">The gender as the stories' pronouns and titles state it.</param>
/// <param name="Speakers">How many speakers.</param>
/// <param name="Quotations">How many quotations they have.</param>
/// <param name="WordsQuoted">How many of their words stand between quotation marks.</param>
/// <param name="Share">Their part of all quotations of the speakers, 0 to 1.</param>
public sealed record GenderShare(Gender Gender, int Speakers, int Quotations, int WordsQuoted, double Share);

/// <summary>The voice of speakers by stated gender: one row for each, those without speakers included.</summary>
public sealed class GenderShares : IReadOnlyList<GenderShare>, ITabular
{
    private readonly GenderShare[] _rows;

    internal GenderShares(IEnumerable<GenderShare> rows) => _rows = [.. rows];

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Length;

    /// <summary>The row at <paramref name="index"/>, counted from 0.</summary>
    public GenderShare this[int index] => _rows[index];

    /// <summary>One row a gender: <c>gender</c>, <c>speakers</c>, <c>quotations</c>, <c>wordsQuoted</c>, <c>share</c> (0 to 1).</summary>
    public DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("gender", _rows.Select(row => row.Gender.ToString())),
        new Int32DataFrameColumn("speakers", _rows.Select(row => row.Speakers)),
        new Int32DataFrameColumn("quotations", _rows.Select(row => row.Quotations)),
        new Int32DataFrameColumn("wordsQuoted", _rows.Select(row => row.WordsQuoted)),
        new DoubleDataFrameColumn("share", _rows.Select(row => row.Share)));

    /// <inheritdoc/>
    public IEnumerator<GenderShare> GetEnumerator() => ((IEnumerable<GenderShare>)_rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _rows.GetEnumerator();
}
