using Analytics.Words.Frequencies;
using Analytics.Words.Statistics;

namespace Analytics.Words.Comparing;

/// <summary>Compares the frequencies of two corpora.</summary>
internal static class KeynessCounter
{
    public static Keyness Compare(Corpus target, Corpus reference, TermOptions options, int minCount)
    {
        var ours = FrequencyCounter.Count(target.Index.Terms(options), 1);
        var theirs = FrequencyCounter.Count(reference.Index.Terms(options), 1);
        if (ours.Tokens == 0 || theirs.Tokens == 0) return new Keyness([], ours.Tokens, theirs.Tokens);
        var others = theirs.ToDictionary(word => word.Term, StringComparer.Ordinal);
        var rows = ours.Select(word => Row(word.Term, word, others.GetValueOrDefault(word.Term), ours.Tokens, theirs.Tokens));
        var own = ours.Select(word => word.Term).ToHashSet(StringComparer.Ordinal);
        var missing = theirs.Where(word => !own.Contains(word.Term)).Select(word => Row(word.Term, null, word, ours.Tokens, theirs.Tokens));
        return new Keyness(rows.Concat(missing).Where(row => row.Count + row.ReferenceCount >= minCount), ours.Tokens, theirs.Tokens)
            .RankBy(KeynessMeasure.LogLikelihood);
    }

    private static KeyTerm Row(string term, WordFrequency? target, WordFrequency? reference, double n, double m)
    {
        double a = target?.Count ?? 0, b = reference?.Count ?? 0;
        var logLikelihood = KeynessScores.LogLikelihood(a, n, b, m);
        var logRatio = KeynessScores.LogRatio(a, n, b, m);
        var margin = KeynessScores.LogRatioMargin(a, n, b, m);
        return new KeyTerm(
            term, (int)a, (int)b, a * 1e6 / n, b * 1e6 / m, target?.Documents ?? 0, reference?.Documents ?? 0,
            logLikelihood, KeynessScores.ChiSquared(a, n, b, m), logRatio, logRatio - margin, logRatio + margin,
            KeynessScores.PercentDifference(a, n, b, m), KeynessScores.BayesFactor(logLikelihood, n, m));
    }
}
