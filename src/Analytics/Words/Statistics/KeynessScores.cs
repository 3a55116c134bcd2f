namespace Analytics.Words.Statistics;

/// <summary>How differently a term is used in two corpora: <c>a</c> of <c>n</c> tokens in the target, <c>b</c> of <c>m</c> in the reference.</summary>
internal static class KeynessScores
{
    // For a term that one corpus does not have, half an occurrence (Hardie 2014).
    private const double Unseen = 0.5;

    // The normal distribution's 97.5 % point, for intervals that hold in 95 of 100 cases.
    private const double Normal975 = 1.959963984540054;

    /// <summary>2(a ln(a/E1) + b ln(b/E2)) with E1 = n(a+b)/(n+m) (Rayson and Garside 2000).</summary>
    public static double LogLikelihood(double a, double n, double b, double m)
    {
        var rate = (a + b) / (n + m);
        return Math.Max(0, 2 * (Term(a, n * rate) + Term(b, m * rate)));
    }

    /// <summary>Pearson's chi-squared of the table of two rows and columns, without continuity correction.</summary>
    public static double ChiSquared(double a, double n, double b, double m)
    {
        var (c, d) = (n - a, m - b);
        var product = (a + b) * (c + d) * n * m;
        return product == 0 ? 0 : (n + m) * Math.Pow(a * d - b * c, 2) / product;
    }

    /// <summary>log2 of the ratio of the rates (Hardie 2014).</summary>
    public static double LogRatio(double a, double n, double b, double m) => Math.Log2(Seen(a) / n / (Seen(b) / m));

    /// <summary>How far the log ratio may be off to each side: the 95 % interval of a ratio of two proportions (Katz et al. 1978).</summary>
    public static double LogRatioMargin(double a, double n, double b, double m)
    {
        var (x, y) = (Seen(a), Seen(b));
        return Normal975 * Math.Sqrt(Math.Max(0, 1 / x - 1 / n + 1 / y - 1 / m)) / Math.Log(2);
    }

    /// <summary>(rate - reference rate) / reference rate · 100 (Gabrielatos and Marchi 2011); infinite where the reference has none.</summary>
    public static double PercentDifference(double a, double n, double b, double m) => b == 0 ? double.PositiveInfinity : (a / n - b / m) / (b / m) * 100;

    /// <summary>The BIC approximation of the Bayes factor: log-likelihood - ln(n + m) (Wilson 2013). Above 2 is positive evidence, above 10 very strong.</summary>
    public static double BayesFactor(double logLikelihood, double n, double m) => logLikelihood - Math.Log(n + m);

    private static double Seen(double count) => count == 0 ? Unseen : count;

    private static double Term(double observed, double expected) => observed == 0 ? 0 : observed * Math.Log(observed / expected);
}
