using Analytics.Topics.Matrix;

namespace Analytics.Topics.Allocation;

/// <summary>How many words of each story belong to each topic, learnt step by step as the topics themselves are.</summary>
internal sealed class TopicMixtures
{
    /// <summary>How many words of each topic a story is expected to have before it is read.</summary>
    private const double TopicPrior = 0.1;

    /// <summary>Stories remember their mixtures from round to round, so a few steps a round are enough.</summary>
    private const int StepsInRound = 3;

    private const int MaxSteps = 200;
    private const double Tolerance = 1e-6;

    private readonly SparseMatrix _counts;
    private readonly DenseMatrix _mixtures;

    /// <summary>Mixtures that know of no topic yet: all have the same part.</summary>
    public TopicMixtures(SparseMatrix counts, int topics)
    {
        _counts = counts;
        _mixtures = new DenseMatrix(counts.RowCount, topics);
        for (var story = 0; story < counts.RowCount; story++) _mixtures.Row(story).Fill(1);
    }

    /// <summary>The mixtures that stories settle at with topics that are known, prior included; zero for a story with none of the terms.</summary>
    public static DenseMatrix Of(SparseMatrix counts, DenseMatrix terms)
    {
        var mixtures = new TopicMixtures(counts, terms.Width)._mixtures;
        Blocks.ForEach(counts.RowCount, (from, to) =>
        {
            var next = new double[terms.Width];
            for (var story = from; story < to; story++)
            {
                if (counts.ColumnsOf(story).IsEmpty) mixtures.Row(story).Clear();
                else Settle(counts, story, mixtures.Row(story), terms, next);
            }
        });
        return mixtures;
    }

    /// <summary>Lets the mixtures follow the topics, and returns how many words of each term each topic gets: one row for each term.</summary>
    public DenseMatrix ShareOut(DenseMatrix terms)
    {
        var parts = _counts.Copy();
        Blocks.ForEach(_counts.RowCount, (from, to) =>
        {
            var next = new double[terms.Width];
            for (var story = from; story < to; story++)
            {
                for (var step = 0; step < StepsInRound; step++) Step(_counts, story, _mixtures.Row(story), terms, next);
                Parts(parts, story, _mixtures.Row(story), terms);
            }
        });
        var shares = parts.Transpose().Times(_mixtures);
        Blocks.ForEach(shares.RowCount, (from, to) =>
        {
            for (var term = from; term < to; term++) Vectors.MultiplyBy(terms.Row(term), shares.Row(term));
        });
        return shares;
    }

    private static void Settle(SparseMatrix counts, int story, Span<double> mixture, DenseMatrix terms, double[] next)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            if (Step(counts, story, mixture, terms, next) < Tolerance) break;
        }
    }

    /// <summary>Shares each word out in proportion to what the story has of a topic and the topic of the word; returns how much that changed, as a part of all words.</summary>
    private static double Step(SparseMatrix counts, int story, Span<double> mixture, DenseMatrix terms, double[] next)
    {
        Array.Clear(next);
        var columns = counts.ColumnsOf(story);
        var values = counts.ValuesOf(story);
        for (var i = 0; i < columns.Length; i++)
        {
            var row = terms.Row(columns[i]);
            Vectors.AddScaled(row, values[i] / Vectors.Dot(row, mixture), next);
        }

        var (change, sum) = (0.0, 0.0);
        for (var topic = 0; topic < next.Length; topic++)
        {
            var value = mixture[topic] * next[topic] + TopicPrior;
            change += Math.Abs(value - mixture[topic]);
            sum += value;
            mixture[topic] = value;
        }

        return change / sum;
    }

    /// <summary>For each term of a story its count over what the story's mixture expects of it.</summary>
    private static void Parts(SparseMatrix parts, int story, ReadOnlySpan<double> mixture, DenseMatrix terms)
    {
        var columns = parts.ColumnsOf(story);
        var values = parts.ValuesToChange(story);
        for (var i = 0; i < columns.Length; i++) values[i] /= Vectors.Dot(terms.Row(columns[i]), mixture);
    }
}
