using Analytics.Topics.Matrix;

namespace Analytics.Topics.Allocation;

/// <summary>How many words of each story belong to each topic, learnt step by step as the topics themselves are.</summary>
internal sealed class TopicMixtures
{
    /// <summary>How many words of each topic a story is expected to have before it is read.</summary>
    private const double TopicPrior = 0.1;

    private const int MaxSteps = 200;
    private const double Tolerance = 1e-4;

    private readonly SparseMatrix _counts;
    private readonly SparseMatrix _transposed;
    private readonly DenseMatrix _mixtures;

    /// <summary>Mixtures that know of no topic yet: all have the same part.</summary>
    public TopicMixtures(SparseMatrix counts, int topics)
    {
        _counts = counts;
        _transposed = counts.Transpose();
        _mixtures = Even(counts.RowCount, topics);
    }

    /// <summary>The mixtures that stories settle at with topics that are known, prior included; zero for a story with none of the terms.</summary>
    public static DenseMatrix Of(SparseMatrix counts, DenseMatrix terms)
    {
        var mixtures = Even(counts.RowCount, terms.Width);
        Blocks.ForEach(counts.RowCount, (from, to) =>
        {
            var parts = new WordParts(terms.Width);
            for (var story = from; story < to; story++)
            {
                if (counts.ColumnsOf(story).IsEmpty) mixtures.Row(story).Clear();
                else Settle(counts, story, mixtures, terms, parts);
            }
        });
        return mixtures;
    }

    /// <summary>Lets the mixtures follow the topics by one step, which is enough as they keep them from round to round; returns how many words of each term each topic gets: one row for each term.</summary>
    public DenseMatrix ShareOut(DenseMatrix terms)
    {
        Blocks.ForEach(_counts.RowCount, (from, to) =>
        {
            var parts = new WordParts(terms.Width);
            for (var story = from; story < to; story++) Step(_counts, story, _mixtures, terms, parts);
        });
        var shares = new DenseMatrix(terms.RowCount, terms.Width);
        Blocks.ForEach(terms.RowCount, (from, to) =>
        {
            var parts = new WordParts(terms.Width);
            for (var term = from; term < to; term++) parts.Of(_transposed, term, terms, _mixtures).CopyTo(shares.Row(term));
        });
        return shares;
    }

    private static DenseMatrix Even(int stories, int topics)
    {
        var mixtures = new DenseMatrix(stories, topics);
        for (var story = 0; story < stories; story++) mixtures.Row(story).Fill(1);
        return mixtures;
    }

    private static void Settle(SparseMatrix counts, int story, DenseMatrix mixtures, DenseMatrix terms, WordParts parts)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            if (Step(counts, story, mixtures, terms, parts) < Tolerance) break;
        }
    }

    /// <summary>Shares each word out in proportion to what the story has of a topic and the topic of the word; returns how much that changed, as a part of all words.</summary>
    private static double Step(SparseMatrix counts, int story, DenseMatrix mixtures, DenseMatrix terms, WordParts parts)
    {
        var next = parts.Of(counts, story, mixtures, terms);
        var mixture = mixtures.Row(story);
        var (change, sum) = (0.0, 0.0);
        for (var topic = 0; topic < mixture.Length; topic++)
        {
            var value = next[topic] + TopicPrior;
            change += Math.Abs(value - mixture[topic]);
            sum += value;
            mixture[topic] = value;
        }

        return change / sum;
    }
}
