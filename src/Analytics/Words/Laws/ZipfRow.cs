namespace Analytics;

/// <summary>One term at its rank.</summary>
/// <param name="Rank">Its place by frequency, from 1.</param>
/// <param name="Term">The term.</param>
/// <param name="Count">How often it occurs.</param>
/// <param name="Expected">How often the fitted law says it does.</param>
public sealed record ZipfRow(int Rank, string Term, int Count, double Expected);
