namespace Analytics;

/// <summary>A measure of how strongly two terms belong together. O is how often they occur together, E how often they would by chance.</summary>
public enum Association
{
    /// <summary>How sure it is that the terms are not together by chance (G², Dunning 1993). From 0; above 10.83, p is less than 0.001. Grows with the corpus.</summary>
    LogLikelihood,

    /// <summary>How many times more often than by chance, as log2(O/E) (Church and Hanks 1990). Favours rare pairs.</summary>
    Pmi,

    /// <summary>PMI divided by its maximum, from -1 (never together) over 0 (chance) to 1 (only together) (Bouma 2009).</summary>
    Npmi,

    /// <summary>(O - E) / √O (Church et al. 1991). Favours frequent pairs.</summary>
    TScore,

    /// <summary>14 + log2(2O / (f1 + f2)), at most 14; one point more is twice as often. Does not depend on the size of the corpus (Rychlý 2008).</summary>
    LogDice,

    /// <summary>log2(O³/E): PMI with more weight for frequent pairs (Daille 1994).</summary>
    Mi3,
}
