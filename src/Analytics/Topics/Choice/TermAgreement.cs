using Analytics.Topics.Matrix;

namespace Analytics.Topics.Choice;

/// <summary>How far two sets of topics agree.</summary>
internal static class TermAgreement
{
    /// <summary>
    /// The mean agreement of the topics of <paramref name="reference"/> with those of <paramref name="other"/> under the best matching of one to one, each
    /// pair by the cosine of the angle between its term weights: 0 where they share no term, 1 where they are the same. A topic without a partner agrees
    /// with none.
    /// </summary>
    /// <param name="reference">One row for each term, one column for each topic.</param>
    /// <param name="other">The same for other topics of the same terms.</param>
    public static double Of(DenseMatrix reference, DenseMatrix other)
    {
        if (reference.Width == 0 || other.Width == 0) return 0;
        var size = Math.Max(reference.Width, other.Width);
        var agreements = new double[size, size];
        var products = reference.TransposedTimes(other);
        var (lengths, otherLengths) = (Lengths(reference), Lengths(other));
        for (var i = 0; i < reference.Width; i++)
        {
            for (var j = 0; j < other.Width; j++)
            {
                if (products[i, j] > 0) agreements[i, j] = products[i, j] / (lengths[i] * otherLengths[j]);
            }
        }

        var partners = BestMatching.Of(agreements);
        return Math.Clamp(Enumerable.Range(0, reference.Width).Sum(i => agreements[i, partners[i]]) / reference.Width, 0, 1);
    }

    private static double[] Lengths(DenseMatrix topics)
    {
        var squares = new double[topics.Width];
        for (var row = 0; row < topics.RowCount; row++)
        {
            for (var column = 0; column < squares.Length; column++) squares[column] += topics[row, column] * topics[row, column];
        }

        return [.. squares.Select(Math.Sqrt)];
    }
}
