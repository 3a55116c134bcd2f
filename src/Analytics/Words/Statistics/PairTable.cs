namespace Analytics.Words.Statistics;

/// <summary>The counts behind a score of two terms that occur together.</summary>
/// <param name="Together">How often both occur together (O11).</param>
/// <param name="First">How often the first occurs at all (R1).</param>
/// <param name="Second">How often the second occurs at all (C1).</param>
/// <param name="All">How many places there are for a pair (N).</param>
internal readonly record struct PairTable(double Together, double First, double Second, double All)
{
    /// <summary>How often both would occur together if neither depended on the other.</summary>
    public double Expected => First * Second / All;

    /// <summary>The four cells, row by row.</summary>
    public (double Both, double FirstOnly, double SecondOnly, double Neither) Cells =>
        (Together, First - Together, Second - Together, All - First - Second + Together);
}
