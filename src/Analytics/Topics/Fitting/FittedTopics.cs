using Analytics.Topics.Matrix;

namespace Analytics.Topics.Fitting;

/// <summary>What a method found.</summary>
/// <param name="Terms">One row for each term, one column for each topic: how much of the topic the term makes up. A column adds up to 1, or to 0 where the topic is empty.</param>
/// <param name="Directions">As many rows and columns: what the method compares stories with to place them. Readers never see it.</param>
internal sealed record FittedTopics(DenseMatrix Terms, DenseMatrix Directions);
