namespace Analytics;

/// <summary>A term that occurs near the word that is studied.</summary>
/// <param name="Term">The collocate.</param>
/// <param name="Together">How often it occurs near the node, at least 1 (O).</param>
/// <param name="Expected">How often it would by chance (E).</param>
/// <param name="Count">How often it occurs in the whole corpus.</param>
/// <param name="Left">How many of the occurrences near the node stand before it; 0 where whole sentences are looked at.</param>
/// <param name="Right">How many stand after it; 0 where whole sentences are looked at.</param>
/// <param name="Documents">In how many documents both occur together.</param>
/// <param name="LogLikelihood">G², from 0 (Dunning 1993).</param>
/// <param name="Pmi">log2(O/E).</param>
/// <param name="Npmi"><paramref name="Pmi"/> divided by its maximum: -1 to 1.</param>
/// <param name="TScore">(O - E) / √O.</param>
/// <param name="LogDice">14 + log2(2O / (f1 + f2)), at most 14.</param>
/// <param name="Mi3">log2(O³/E).</param>
public sealed record Collocate(
    string Term, int Together, double Expected, int Count, int Left, int Right, int Documents,
    double LogLikelihood, double Pmi, double Npmi, double TScore, double LogDice, double Mi3)
{
    /// <summary>The score by one measure; by log-likelihood it is below 0 where the terms are together less often than by chance.</summary>
    public double Score(Association measure) => measure switch
    {
        Association.Pmi => Pmi,
        Association.Npmi => Npmi,
        Association.TScore => TScore,
        Association.LogDice => LogDice,
        Association.Mi3 => Mi3,
        _ => Together < Expected ? -LogLikelihood : LogLikelihood,
    };
}
