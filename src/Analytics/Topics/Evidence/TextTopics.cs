using Analytics.Text.Sentences;
using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Evidence;

/// <summary>Reads what parts of a story are about, given what the story is about.</summary>
internal sealed class TextTopics(TopicBasis basis)
{
    private const int ShownTerms = 5;

    private readonly double[] _rarities = basis.Space.Rarities();
    private readonly double[] _lengths = [.. Enumerable.Range(0, basis.Terms.Width).Select(basis.Terms.Column).Select(topic => Math.Sqrt(Vectors.Dot(topic, topic)))];

    /// <summary>The sentences of a story, in the order of its text.</summary>
    /// <param name="story">The story.</param>
    /// <param name="shares">The story's share of each topic.</param>
    public IEnumerable<TopicSentence> Sentences(Document story, IReadOnlyList<double> shares)
    {
        var ranges = SentenceScanner.Scan(story);
        var matrix = basis.Space.Read(ranges.Select(range => range.In(story.Text)));
        return ranges.Select((range, row) => Sentence(story, range, matrix, row, shares));
    }

    /// <summary>The shares that parts of stories have of the topics: for each part one row, all zero where it has none of the topics' terms.</summary>
    /// <param name="parts">Each part's text, and its story's shares of the topics.</param>
    public DenseMatrix Shares(IReadOnlyList<(string Text, IReadOnlyList<double> Story)> parts)
    {
        var counts = basis.Space.Read(parts.Select(part => part.Text)).Counts;
        var result = new DenseMatrix(parts.Count, basis.Terms.Width);
        for (var row = 0; row < parts.Count; row++) StoryShares.Of(Parts(counts, row, parts[row].Story).Row(counts.ColumnsOf(row).Length)).CopyTo(result.Row(row));
        return result;
    }

    private TopicSentence Sentence(Document story, TextRange range, DocumentTermMatrix matrix, int row, IReadOnlyList<double> storyShares)
    {
        var columns = matrix.Counts.ColumnsOf(row);
        var parts = Parts(matrix.Counts, row, storyShares);
        var shares = StoryShares.Of(parts.Row(columns.Length));
        var best = shares.Length > 0 ? shares.Max() : 0;
        if (best == 0) return new TopicSentence(story, range, shares, null, 0, []);
        var main = Array.IndexOf(shares, best);
        var columnsByPart = columns.ToArray().Select((column, i) => (Column: column, Part: parts[i, main]))
            .Where(term => term.Part > 0).OrderByDescending(term => term.Part).Take(ShownTerms);
        return new TopicSentence(
            story, range, shares, main, Strength(matrix.Weights, row, main), [.. columnsByPart.Select(term => basis.Space.Printed[term.Column])]);
    }

    /// <summary>For each term of a row how much of it goes to each topic; the row after the last has the sums.</summary>
    private DenseMatrix Parts(SparseMatrix counts, int row, IReadOnlyList<double> storyShares)
    {
        var columns = counts.ColumnsOf(row);
        var values = counts.ValuesOf(row);
        var parts = new DenseMatrix(columns.Length + 1, basis.Terms.Width);
        for (var i = 0; i < columns.Length; i++)
        {
            var part = parts.Row(i);
            basis.Terms.Row(columns[i]).CopyTo(part);
            var sum = 0.0;
            for (var topic = 0; topic < part.Length; topic++) sum += part[topic] *= storyShares[topic];
            if (sum == 0) continue;
            foreach (ref var value in part) value *= values[i] * _rarities[columns[i]] / sum;
            Vectors.AddScaled(part, 1, parts.Row(columns.Length));
        }

        return parts;
    }

    private double Strength(SparseMatrix weights, int row, int topic)
    {
        var columns = weights.ColumnsOf(row);
        var values = weights.ValuesOf(row);
        var product = 0.0;
        for (var i = 0; i < columns.Length; i++) product += values[i] * basis.Terms[columns[i], topic];
        return Math.Clamp(product / _lengths[topic], 0, 1);
    }
}
