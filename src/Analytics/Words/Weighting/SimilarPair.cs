namespace Analytics;

/// <summary>How alike the vocabulary of two stories is.</summary>
/// <param name="Story">The id of one story.</param>
/// <param name="Other">The id of the other.</param>
/// <param name="Title">The other story's headline; its id where it has none.</param>
/// <param name="Similarity">The cosine of their TF-IDF weights: 0 with no term in common, 1 with the same terms in the same proportions.</param>
public sealed record SimilarPair(string Story, string Other, string Title, double Similarity);
