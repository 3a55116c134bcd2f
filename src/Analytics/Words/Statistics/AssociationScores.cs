namespace Analytics.Words.Statistics;

/// <summary>How strongly two terms belong together.</summary>
internal static class AssociationScores
{
    private const double LogDiceMaximum = 14;

    public static double Of(Association measure, PairTable pair) => measure switch
    {
        Association.LogLikelihood => LogLikelihood(pair),
        Association.Pmi => Pmi(pair),
        Association.Npmi => Npmi(pair),
        Association.TScore => TScore(pair),
        Association.LogDice => LogDice(pair),
        Association.Mi3 => Mi3(pair),
        _ => throw Unknown(measure),
    };

    /// <summary>Twice the sum of O ln(O/E) over the four cells (Dunning 1993).</summary>
    public static double LogLikelihood(PairTable pair)
    {
        var (both, first, second, neither) = pair.Cells;
        var (row, column, all) = (pair.First, pair.Second, pair.All);
        return Math.Max(0, 2 * (
            Term(both, row * column / all) + Term(first, row * (all - column) / all) +
            Term(second, (all - row) * column / all) + Term(neither, (all - row) * (all - column) / all)));
    }

    /// <summary>log2(O/E) (Church and Hanks 1990).</summary>
    public static double Pmi(PairTable pair) => Math.Log2(pair.Together / pair.Expected);

    /// <summary>PMI over -log2(O/N), from -1 to 1 (Bouma 2009).</summary>
    public static double Npmi(PairTable pair) =>
        pair.Together == 0 ? -1 : pair.Together == pair.All ? 1 : Pmi(pair) / -Math.Log2(pair.Together / pair.All);

    /// <summary>(O - E) / sqrt(O) (Church et al. 1991).</summary>
    public static double TScore(PairTable pair) => pair.Together == 0 ? double.NegativeInfinity : (pair.Together - pair.Expected) / Math.Sqrt(pair.Together);

    /// <summary>14 + log2 of the Dice coefficient (Rychlý 2008).</summary>
    public static double LogDice(PairTable pair) => LogDiceMaximum + Math.Log2(2 * pair.Together / (pair.First + pair.Second));

    /// <summary>log2(O³/E) (Daille 1994).</summary>
    public static double Mi3(PairTable pair) => Math.Log2(Math.Pow(pair.Together, 3) / pair.Expected);

    private static double Term(double observed, double expected) => observed <= 0 ? 0 : observed * Math.Log(observed / expected);

    private static ArgumentOutOfRangeException Unknown(Association measure) =>
        new(nameof(measure), measure, "An association is LogLikelihood, Pmi, Npmi, TScore, LogDice or Mi3.");
}
