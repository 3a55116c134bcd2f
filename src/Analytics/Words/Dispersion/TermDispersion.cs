namespace Analytics;

/// <summary>How evenly one term is spread over the parts of a corpus: its documents, or equal parts where those were asked for.</summary>
/// <param name="Term">The term, as it was asked for.</param>
/// <param name="Count">Whole occurrences.</param>
/// <param name="Range">How many parts have it.</param>
/// <param name="RangeShare">The share of all parts that have it, 0 to 1.</param>
/// <param name="JuillandD">
/// Juilland's D (1970) of the rates per part: 1 where every part has the same rate, about 0 where one part has all. NaN for a
/// term that does not occur and for a corpus of one part.
/// </param>
/// <param name="Dp">
/// Gries's deviation of proportions (2008): half the sum of the differences between a part's share of the corpus and its share of the
/// occurrences. 0 where the term is spread as the text is, towards 1 where few parts have all. NaN for a term that does not occur.
/// </param>
/// <param name="DpNorm"><paramref name="Dp"/> divided by its maximum (Lijffijt and Gries 2012), so that it can reach 1. NaN where Dp is, and for one part.</param>
/// <param name="Places">The tokens of the corpus, counted from 0, at which the term stands; empty where all terms were asked for.</param>
public sealed record TermDispersion(
    string Term, int Count, int Range, double RangeShare, double JuillandD, double Dp, double DpNorm, IReadOnlyList<int> Places);
