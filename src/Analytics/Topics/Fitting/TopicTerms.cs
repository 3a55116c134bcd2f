using Analytics.Topics.Matrix;

namespace Analytics.Topics.Fitting;

/// <summary>What topics are made of, told from how strong they are in each story.</summary>
internal static class TopicTerms
{
    /// <summary>What a difference of means may be by rounding alone.</summary>
    private const double Negligible = 1e-12;

    /// <summary>
    /// For each term how much more weight it has in a mean story of the topic than in a mean story of all, none where it has less; scaled so that a
    /// topic adds up to 1. Terms that all news shares cancel out, which a plain mean would list first. A topic that is as strong in every story stands out
    /// from nothing, and has the weights of a mean story. Stories count by the cube of the topic's
    /// strength in them: those that are a little about it would bring in terms that do not go together.
    /// </summary>
    /// <param name="transposed">The stories' weights, one row for each term and one column for each story.</param>
    /// <param name="strengths">One row for each story, one column for each topic; never negative.</param>
    /// <param name="owners">For each term the one topic that may have it, or a negative number where all may.</param>
    public static DenseMatrix Of(SparseMatrix transposed, DenseMatrix strengths, int[] owners)
    {
        var says = Cubes(strengths);
        var sizes = new double[says.Width];
        for (var story = 0; story < says.RowCount; story++) Vectors.AddScaled(says.Row(story), 1, sizes);
        // With one topic alone there is nothing to stand out from.
        var part = sizes.Count(size => size > 0) > 1 ? 1.0 / says.RowCount : 0;
        var terms = transposed.Times(says);
        var means = Enumerable.Range(0, terms.RowCount).Select(term => part * Sum(transposed.ValuesOf(term))).ToArray();
        var standsOut = new bool[sizes.Length];
        for (var term = 0; term < terms.RowCount; term++)
        {
            for (var topic = 0; topic < sizes.Length; topic++) standsOut[topic] |= More(term, topic, means[term]) > 0;
        }

        for (var term = 0; term < terms.RowCount; term++)
        {
            for (var topic = 0; topic < sizes.Length; topic++) terms[term, topic] = More(term, topic, standsOut[topic] ? means[term] : 0);
        }

        terms.ScaleColumnsToOne();
        return terms;

        double More(int term, int topic, double mean)
        {
            if (sizes[topic] <= 0 || owners[term] >= 0 && owners[term] != topic) return 0;
            var more = terms[term, topic] / sizes[topic] - mean;
            return more > Negligible ? more : 0;
        }
    }

    private static DenseMatrix Cubes(DenseMatrix strengths)
    {
        var cubes = strengths.Copy();
        for (var story = 0; story < cubes.RowCount; story++)
        {
            Vectors.MultiplyBy(strengths.Row(story), cubes.Row(story));
            Vectors.MultiplyBy(strengths.Row(story), cubes.Row(story));
        }

        return cubes;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
    }
}
