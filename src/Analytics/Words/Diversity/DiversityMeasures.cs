namespace Analytics;

/// <summary>How varied the vocabulary of some stories is.</summary>
/// <param name="Group">The stories: an outlet, a section or what else was asked for; <c>all</c> for a whole corpus.</param>
/// <param name="Tokens">How many words were counted.</param>
/// <param name="Types">How many different ones.</param>
/// <param name="Ttr">Type-token ratio, 0 to 1. Falls with the length of the text, so compare texts of one length only.</param>
/// <param name="Mattr">The mean type-token ratio of all stretches of one length (Covington and McFall 2010), 0 to 1; of the whole where it is shorter.</param>
/// <param name="Mtld">
/// The mean length in words of stretches whose type-token ratio stays above 0.72, forwards and backwards (McCarthy and Jarvis 2010). The number
/// of tokens where no word is repeated.
/// </param>
/// <param name="HdD">The expected type-token ratio of 42 words drawn at random (McCarthy and Jarvis 2007), 0 to 1; null below 42 words.</param>
/// <param name="YuleK">Yule's K (1944): 10,000 times the chance that two words drawn are the same one; lower is more varied.</param>
public sealed record DiversityMeasures(string Group, int Tokens, int Types, double Ttr, double Mattr, double Mtld, double? HdD, double YuleK);
