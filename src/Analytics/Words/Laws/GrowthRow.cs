namespace Analytics;

/// <summary>How many different terms the beginning of a corpus has.</summary>
/// <param name="Tokens">How many counted tokens were read.</param>
/// <param name="Types">How many different terms were among them.</param>
/// <param name="Expected">How many the fitted law says.</param>
public sealed record GrowthRow(int Tokens, int Types, double Expected);
