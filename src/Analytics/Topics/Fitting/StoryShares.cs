using Analytics.Topics.Matrix;

namespace Analytics.Topics.Fitting;

/// <summary>Turns strengths into shares.</summary>
internal static class StoryShares
{
    /// <summary>A story's strengths as parts of their sum; all zero where the story has none.</summary>
    public static double[] Of(ReadOnlySpan<double> strengths)
    {
        var shares = strengths.ToArray();
        var sum = shares.Sum();
        for (var topic = 0; topic < shares.Length && sum > 0; topic++) shares[topic] /= sum;
        return shares;
    }

    /// <summary>Each topic's mean share of the stories that have a topic at all; all zero where no story has one.</summary>
    public static double[] Means(DenseMatrix strengths)
    {
        var means = new double[strengths.Width];
        var placed = 0;
        for (var story = 0; story < strengths.RowCount; story++)
        {
            if (strengths.Row(story).IndexOfAnyExcept(0.0) < 0) continue;
            placed++;
            Vectors.AddScaled(Of(strengths.Row(story)), 1, means);
        }

        for (var topic = 0; topic < means.Length && placed > 0; topic++) means[topic] /= placed;
        return means;
    }
}
