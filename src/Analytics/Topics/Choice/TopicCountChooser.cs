using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;
using Analytics.Topics.Quality;

namespace Analytics.Topics.Choice;

/// <summary>Finds topics in all stories and in parts of them, for one number of topics after the other.</summary>
internal static class TopicCountChooser
{
    private const int MostStories = 3000;
    private const int HeaviestTerms = 10;

    /// <summary>The numbers tried; none where the stories are fewer than four or have no usable term.</summary>
    public static TopicCounts Choose(DocumentTermMatrix matrix, TopicCountOptions options, Guidance guidance)
    {
        var topics = options.Topics ?? new TopicOptions();
        int[] usable = [.. Enumerable.Range(0, matrix.Counts.RowCount).Where(story => !matrix.Counts.ColumnsOf(story).IsEmpty)];
        if (usable.Length < 2 * options.Least) return new TopicCounts([]);
        var random = new Random(topics.Seed);
        var whole = matrix.Rows(Draw(usable, Math.Min(usable.Length, MostStories), random));
        var documents = new TermDocuments(whole.Counts);
        var numbers = options.Numbers(whole.Counts.RowCount);
        var reference = Terms(whole, numbers, topics, guidance);
        var agreements = new double[numbers.Length];
        for (var sample = 0; sample < options.Samples; sample++)
        {
            var size = Math.Max(1, (int)(options.SampleShare * whole.Counts.RowCount));
            var part = whole.Rows(Draw([.. Enumerable.Range(0, whole.Counts.RowCount)], size, random));
            var found = Terms(part, numbers, topics, guidance);
            for (var i = 0; i < numbers.Length; i++) agreements[i] += TermAgreement.Of(reference[i], found[i]) / options.Samples;
        }

        return new TopicCounts(numbers.Select((number, i) => RowOf(number, reference[i], agreements[i], documents)));
    }

    private static TopicCountRow RowOf(int number, DenseMatrix topics, double stability, TermDocuments documents)
    {
        var heaviest = Enumerable.Range(0, topics.Width).Select(topic => Coherence.Heaviest(topics.Column(topic), HeaviestTerms));
        var coherence = heaviest.Average(terms => Coherence.Of(terms, documents)) ?? 0;
        return new TopicCountRow(number, coherence, stability, stability * Math.Max(0, coherence));
    }

    /// <summary>For each number of topics what they are made of.</summary>
    private static DenseMatrix[] Terms(DocumentTermMatrix matrix, int[] numbers, TopicOptions options, Guidance guidance)
    {
        var fitter = TopicFitters.Of(options.Method);
        var guided = guidance.Guide(matrix);
        var found = new DenseMatrix[numbers.Length];
        // From the largest number down, so that the singular vectors are worked out once.
        for (var i = numbers.Length - 1; i >= 0; i--)
        {
            found[i] = fitter.Fit(guided, Math.Min(numbers[i], matrix.Counts.RowCount), guidance).Terms;
        }

        return found;
    }

    /// <summary>Some of the items, in their order, each as likely as the others.</summary>
    private static int[] Draw(int[] items, int count, Random random)
    {
        var drawn = (int[])items.Clone();
        random.Shuffle(drawn);
        return [.. drawn.Take(count).Order()];
    }
}
