using Analytics.Topics.Choice;
using Analytics.Topics.Matrix;

namespace Analytics.Tests.Topics;

public class TopicCountsTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void The_number_of_planted_topics_is_chosen(int topics)
    {
        var counts = PlantedTopics.Stories(topics, perTopic: 12, seed: 51).TopicCounts(new TopicCountOptions(Most: 8));

        Assert.Equal(topics, counts.Best);
        Assert.Equal([2, 3, 4, 5, 6, 7, 8], counts.Select(row => row.Count));
        Assert.All(counts, row => Assert.InRange(row.Stability, 0, 1));
        Assert.All(counts, row => Assert.InRange(row.Coherence, -1, 1));
        Assert.All(counts, row => Assert.Equal(row.Stability * Math.Max(0, row.Coherence), row.Score, 12));
        Assert.Equal(counts.Max(row => row.Score), counts.Single(row => row.Count == topics).Score);
    }

    [Fact]
    public void Topics_without_a_number_are_those_of_the_number_chosen()
    {
        var corpus = PlantedTopics.Stories(4, perTopic: 9, seed: 52);

        var model = corpus.Topics();

        Assert.Equal(4, model.Count);
        Assert.Equal(4, model.CountsTried!.Best);
        Assert.Null(model.Note);
        Assert.Equal(corpus.Topics(4).Documents.Select(story => story.Shares), model.Documents.Select(story => story.Shares));
        Assert.Null(corpus.Topics(4).CountsTried);
    }

    [Fact]
    public void The_same_seed_tries_the_same_samples()
    {
        var corpus = PlantedTopics.Stories(3, perTopic: 8, seed: 53, length: 30);
        var options = new TopicCountOptions(Most: 5, Samples: 4, Topics: new TopicOptions(Seed: 5));

        Assert.Equal(corpus.TopicCounts(options), corpus.TopicCounts(options));
    }

    [Fact]
    public void Numbers_are_tried_ever_farther_apart_and_up_to_a_third_of_the_stories()
    {
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 25, 30], new TopicCountOptions().Numbers(stories: 1000));
        Assert.Equal([2, 3, 4], new TopicCountOptions().Numbers(stories: 12));
        Assert.Equal([4], new TopicCountOptions(Least: 4).Numbers(stories: 5));
        Assert.Equal([9, 10, 11], new TopicCountOptions(Least: 9, Most: 11).Numbers(stories: 100));
    }

    [Fact]
    public void Too_few_stories_have_no_number_and_one_topic()
    {
        var corpus = SampleDocuments.Corpus("The harbor ferry broke down.");

        Assert.Empty(corpus.TopicCounts());
        Assert.Null(corpus.TopicCounts().Best);
        Assert.Single(corpus.Topics());
        Assert.Empty(new Corpus([]).Topics());
    }

    [Fact]
    public void Rows_have_columns_of_their_own()
    {
        var frame = PlantedTopics.Stories(2, perTopic: 5, seed: 54).TopicCounts(new TopicCountOptions(Most: 3, Samples: 2)).ToDataFrame();

        Assert.Equal(["topics", "coherence", "stability", "score", "best"], frame.Columns.Select(column => column.Name));
        Assert.Equal(2, frame.Rows.Count);
    }

    [Fact]
    public void Values_out_of_range_are_refused()
    {
        var corpus = SampleDocuments.Corpus("A harbor.");
        Assert.Throws<ArgumentOutOfRangeException>(() => corpus.TopicCounts(new TopicCountOptions(Least: 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => corpus.TopicCounts(new TopicCountOptions(Least: 5, Most: 4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => corpus.TopicCounts(new TopicCountOptions(Samples: 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => corpus.TopicCounts(new TopicCountOptions(SampleShare: 1)));
    }

    [Fact]
    public void A_topic_without_a_partner_agrees_with_none()
    {
        var (both, second) = (Topics([[0.6, 0.4, 0, 0], [0, 0, 0.5, 0.5]]), Topics([[0, 0, 0.5, 0.5]]));

        Assert.Equal(1, TermAgreement.Of(both, Topics([[0, 0, 1, 1], [3, 2, 0, 0]])), 12);
        Assert.Equal(0.5, TermAgreement.Of(both, second), 12);
        Assert.Equal(1, TermAgreement.Of(second, both), 12);
        Assert.Equal(0, TermAgreement.Of(both, Topics([[0, 0, 0, 0]])));
        Assert.Equal(0, TermAgreement.Of(both, new DenseMatrix(4, 0)));
    }

    [Fact]
    public void The_best_matching_is_as_good_as_trying_all()
    {
        var random = new Random(6);
        for (var round = 0; round < 60; round++)
        {
            var size = 1 + round % 6;
            var values = new double[size, size];
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++) values[i, j] = Math.Round(random.NextDouble(), 1);
            }

            var matching = BestMatching.Of(values);

            Assert.Equal(Enumerable.Range(0, size), matching.Order());
            Assert.Equal(Best(values, 0, []), Enumerable.Range(0, size).Sum(i => values[i, matching[i]]), 9);
        }
    }

    private static DenseMatrix Topics(double[][] topics)
    {
        var matrix = new DenseMatrix(topics[0].Length, topics.Length);
        for (var topic = 0; topic < topics.Length; topic++)
        {
            for (var term = 0; term < matrix.RowCount; term++) matrix[term, topic] = topics[topic][term];
        }

        return matrix;
    }

    private static double Best(double[,] values, int row, HashSet<int> taken)
    {
        if (row == values.GetLength(0)) return 0;
        return Enumerable.Range(0, values.GetLength(0)).Where(column => !taken.Contains(column))
            .Max(column => values[row, column] + Best(values, row + 1, [.. taken, column]));
    }
}
