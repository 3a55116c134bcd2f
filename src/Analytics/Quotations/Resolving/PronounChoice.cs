namespace Analytics.Quoting.Resolving;

/// <summary>A pronoun with those it may mean, for measuring and fitting.</summary>
/// <param name="Start">Where the pronoun stands in the story's text.</param>
/// <param name="Candidates">The last name of each, in lower case, with the values of <see cref="PronounFeatures"/>.</param>
internal sealed record PronounChoice(int Start, IReadOnlyList<(string Last, double[] Values)> Candidates);
