using Analytics.Topics.Factorization;
using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Allocation;

/// <summary>
/// Latent Dirichlet allocation of the term counts. Words are shared out among topics by the zeroth-order collapsed update in its batch form
/// (Asuncion, Welling, Smyth and Teh 2009, who find it as accurate as sampling), started from non-negative factors, which leaves
/// nothing to chance. A topic's strength is how many of a story's words are its own, with the prior's.
/// </summary>
internal sealed class LdaFitter : ITopicFitter
{
    private const int RoundsOfStart = 10;
    private const int MaxRounds = 100;

    /// <summary>How much of a topic may still change from one round to the next. What comes after that makes topics no more coherent, and is slow to come.</summary>
    private const double Tolerance = 5e-3;

    /// <summary>How much every term is expected in every topic before any story was read.</summary>
    private const double TermPrior = 0.01;

    public FittedTopics Fit(DocumentTermMatrix matrix, int count, Guidance guidance)
    {
        var owners = guidance.Owners(matrix.Space.Terms.Length);
        var start = NonnegativeFactors.Of(matrix, count, guidance, RoundsOfStart).Terms;
        start.ScaleColumnsToOne();
        var words = Total(matrix.Counts);
        var terms = Probabilities(Scaled(start, words / start.Width), owners);
        var mixtures = new TopicMixtures(matrix.Counts, terms.Width);
        for (var round = 0; round < MaxRounds; round++)
        {
            var next = Probabilities(mixtures.ShareOut(terms), owners);
            var change = Distance(terms, next) / terms.Width;
            terms = next;
            if (change < Tolerance) break;
        }

        return new FittedTopics(terms, terms);
    }

    public DenseMatrix Place(DenseMatrix directions, DocumentTermMatrix stories) => TopicMixtures.Of(stories.Counts, directions);

    /// <summary>The topics' term counts with the prior's added, scaled so that a topic adds up to 1; a term with an owner is in no other topic.</summary>
    private static DenseMatrix Probabilities(DenseMatrix counts, int[] owners)
    {
        for (var term = 0; term < counts.RowCount; term++)
        {
            for (var topic = 0; topic < counts.Width; topic++)
            {
                counts[term, topic] = owners[term] < 0 || owners[term] == topic ? counts[term, topic] + TermPrior : 0;
            }
        }

        counts.ScaleColumnsToOne();
        return counts;
    }

    private static double Total(SparseMatrix counts)
    {
        var sum = 0.0;
        for (var row = 0; row < counts.RowCount; row++)
        {
            foreach (var value in counts.ValuesOf(row)) sum += value;
        }

        return sum;
    }

    private static DenseMatrix Scaled(DenseMatrix matrix, double factor)
    {
        var scaled = new DenseMatrix(matrix.RowCount, matrix.Width);
        for (var row = 0; row < matrix.RowCount; row++) Vectors.AddScaled(matrix.Row(row), factor, scaled.Row(row));
        return scaled;
    }

    /// <summary>The sum over all values of how far two matrices are apart.</summary>
    private static double Distance(DenseMatrix left, DenseMatrix right)
    {
        var sum = 0.0;
        for (var row = 0; row < left.RowCount; row++)
        {
            var one = left.Row(row);
            var other = right.Row(row);
            for (var column = 0; column < one.Length; column++) sum += Math.Abs(one[column] - other[column]);
        }

        return sum;
    }
}
