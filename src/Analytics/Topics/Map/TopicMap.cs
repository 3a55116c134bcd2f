using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>The topics of a model as places on a plane, in the model's order: topics that are made of the same terms lie near each other.</summary>
public sealed class TopicMap : ResultList<TopicPlace>
{
    internal TopicMap(IEnumerable<TopicPlace> places, double explained)
        : base(places) => Explained = explained;

    /// <summary>How much of the topics' distances the plane shows, 0 to 1; the rest lies in directions that it leaves out. 1 for fewer than three topics.</summary>
    public double Explained { get; }

    /// <summary>One row for each topic: <c>topic</c> (from 0), <c>label</c>, <c>x</c>, <c>y</c> (Hellinger distance, without a direction of its own), <c>share</c> (0 to 1).</summary>
    public override DataFrame ToDataFrame() => new(
        new Int32DataFrameColumn("topic", Items.Select(row => row.Topic.Index)),
        new StringDataFrameColumn("label", Items.Select(row => row.Topic.Label)),
        new DoubleDataFrameColumn("x", Items.Select(row => row.X)),
        new DoubleDataFrameColumn("y", Items.Select(row => row.Y)),
        new DoubleDataFrameColumn("share", Items.Select(row => row.Topic.Share)));
}
