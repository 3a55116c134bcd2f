namespace Analytics;

/// <summary>A sequence of terms of one sentence, and how often it occurs.</summary>
/// <param name="Term">The terms, a space between them.</param>
/// <param name="Count">Whole occurrences, at least 1.</param>
/// <param name="PerMillion">Occurrences per million tokens of the corpus.</param>
/// <param name="Documents">In how many documents it occurs, at least 1.</param>
/// <param name="LogLikelihood">How sure it is that the last term does not follow the others by chance: G² from 0 (Dunning 1993).</param>
/// <param name="Pmi">How many times more often than by chance the last term follows the others, as a binary logarithm.</param>
/// <param name="Npmi"><paramref name="Pmi"/> divided by its maximum: -1 to 1.</param>
/// <param name="TScore">(O - E) / √O.</param>
/// <param name="LogDice">14 plus the binary logarithm of the Dice coefficient; at most 14.</param>
/// <param name="Mi3">log2(O³/E).</param>
public sealed record Ngram(
    string Term, int Count, double PerMillion, int Documents, double LogLikelihood, double Pmi, double Npmi, double TScore, double LogDice, double Mi3)
{
    /// <summary>The score by one measure; by log-likelihood it is below 0 where the terms are together less often than by chance.</summary>
    public double Score(Association measure) => measure switch
    {
        Association.Pmi => Pmi,
        Association.Npmi => Npmi,
        Association.TScore => TScore,
        Association.LogDice => LogDice,
        Association.Mi3 => Mi3,
        // Pairs that are rarer than by chance are as unlikely as those that are more frequent; nobody looks for them at the top.
        _ => Pmi < 0 ? -LogLikelihood : LogLikelihood,
    };
}
