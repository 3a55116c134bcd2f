namespace Analytics;

/// <summary>Where a topic lies on a map of topics.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="X">Its place from left to right.</param>
/// <param name="Y">Its place from the bottom up, in the same unit.</param>
public sealed record TopicPlace(Topic Topic, double X, double Y);
