namespace Analytics;

/// <summary>A period from which on a term is used more or less than before.</summary>
/// <param name="Term">The term.</param>
/// <param name="Group">The first period of the new rate.</param>
/// <param name="Start">That period's first day.</param>
/// <param name="Before">Occurrences per million tokens since the change before, or since the beginning.</param>
/// <param name="After">Occurrences per million tokens until the next change, or until the end.</param>
/// <param name="LogLikelihood">How sure it is that the two rates differ: twice the gain in log-likelihood over one rate for both stretches.</param>
public sealed record ChangePoint(string Term, string Group, DateOnly Start, double Before, double After, double LogLikelihood);
