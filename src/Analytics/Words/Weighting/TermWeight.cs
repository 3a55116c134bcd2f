namespace Analytics;

/// <summary>How much one term tells about one story.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Term">The term.</param>
/// <param name="Count">Occurrences in the story, at least 1.</param>
/// <param name="Documents">How many stories of the corpus have it.</param>
/// <param name="Weight">TF-IDF, above 0 to 1; the squares of a story's weights add up to 1.</param>
public sealed record TermWeight(string Story, string Term, int Count, int Documents, double Weight);
