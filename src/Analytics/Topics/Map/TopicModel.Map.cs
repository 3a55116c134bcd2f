using Analytics.Topics.Map;
using Analytics.Topics.Matrix;

namespace Analytics;

public sealed partial class TopicModel
{
    /// <summary>
    /// A map of the topics: classical scaling (Torgerson 1952) of the Hellinger distances between their term weights, 0 where two topics are made of the same
    /// terms and 1 where they share none. Always the same for the same topics.
    /// </summary>
    /// <returns>One place for each topic; empty where there are no topics.</returns>
    public TopicMap Map()
    {
        var roots = new DenseMatrix(_basis.Terms.RowCount, Count);
        for (var term = 0; term < roots.RowCount; term++)
        {
            for (var topic = 0; topic < Count; topic++) roots[term, topic] = Math.Sqrt(_basis.Terms[term, topic]);
        }

        var affinities = roots.Gram();
        var distances = new DenseMatrix(Count, Count);
        for (var first = 0; first < Count; first++)
        {
            for (var second = 0; second < Count; second++)
            {
                distances[first, second] = first == second ? 0 : Math.Sqrt(Math.Max(0, 1 - affinities[first, second]));
            }
        }

        var (points, explained) = ClassicalScaling.Of(distances);
        return new TopicMap(_topics.Select(topic => new TopicPlace(topic, points[topic.Index, 0], points[topic.Index, 1])), explained);
    }
}
