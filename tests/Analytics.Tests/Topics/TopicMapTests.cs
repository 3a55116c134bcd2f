using Analytics.Topics.Map;
using Analytics.Topics.Matrix;

namespace Analytics.Tests.Topics;

public class TopicMapTests
{
    [Fact]
    public void Points_of_a_plane_lie_as_far_apart_as_they_did()
    {
        (double X, double Y)[] places = [(0, 0), (3, 0), (3, 4), (-1, 2)];
        var distances = new DenseMatrix(4, 4);
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++) distances[i, j] = Math.Sqrt(Math.Pow(places[i].X - places[j].X, 2) + Math.Pow(places[i].Y - places[j].Y, 2));
        }

        var (points, explained) = ClassicalScaling.Of(distances);

        Assert.Equal(1, explained, 9);
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                Assert.Equal(distances[i, j], Math.Sqrt(Math.Pow(points[i, 0] - points[j, 0], 2) + Math.Pow(points[i, 1] - points[j, 1], 2)), 9);
            }
        }
    }

    [Fact]
    public void Every_topic_has_a_place_and_always_the_same_one()
    {
        var corpus = PlantedTopics.Stories(4, perTopic: 6, seed: 61);

        var map = corpus.Topics(4).Map();

        Assert.Equal([0, 1, 2, 3], map.Select(place => place.Topic.Index));
        Assert.InRange(map.Explained, 0.3, 1);
        Assert.Equal(map.Select(place => (place.X, place.Y)), corpus.Topics(4).Map().Select(place => (place.X, place.Y)));
        Assert.Equal(["topic", "label", "x", "y", "share"], map.ToDataFrame().Columns.Select(column => column.Name));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Few_topics_have_a_map_too(int topics)
    {
        var corpus = topics == 0 ? new Corpus([]) : PlantedTopics.Stories(topics, perTopic: 5, seed: 62);

        var map = corpus.Topics(Math.Max(1, topics)).Map();

        Assert.Equal(topics, map.Count);
        Assert.All(map, place => Assert.True(double.IsFinite(place.X) && place.Y == 0));
        Assert.Equal(1, map.Explained, 9);
    }
}
