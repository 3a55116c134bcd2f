using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>All hits of a query in their context, in the order of the corpus unless sorted otherwise. Empty where nothing is found.</summary>
public sealed class Concordance : ResultList<KwicLine>
{
    internal Concordance(IEnumerable<KwicLine> lines, string query)
        : base(lines) =>
        Query = query;

    /// <summary>What was asked for.</summary>
    public string Query { get; }

    /// <summary>The first <paramref name="count"/> lines, or all where there are fewer.</summary>
    public Concordance Top(int count) => new(First(count), Query);

    /// <summary>The lines that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public Concordance Where(Func<KwicLine, bool> predicate) => new(Matching(predicate), Query);

    /// <summary>The lines sorted by words beside or at the node, the first position first; equal lines stay in the order they were in.</summary>
    /// <param name="positions">Such as <c>KwicSort.Right1, KwicSort.Right2</c>; nothing sorts by the place in the corpus.</param>
    public Concordance SortBy(params KwicSort[] positions)
    {
        ArgumentNullException.ThrowIfNull(positions);
        var lines = Items.Select((line, index) => (Line: line, Keys: Array.ConvertAll(positions, line.Key), Index: index)).ToArray();
        Array.Sort(lines, (left, right) =>
        {
            for (var i = 0; i < positions.Length; i++)
            {
                var order = positions[i] == KwicSort.Place
                    ? ComparePlaces(left.Line, right.Line)
                    : string.CompareOrdinal(left.Keys[i], right.Keys[i]);
                if (order != 0) return order;
            }

            return left.Index.CompareTo(right.Index);
        });
        return new Concordance(lines.Select(line => line.Line), Query);
    }

    /// <summary>
    /// One row a hit: <c>left</c>, <c>node</c>, <c>right</c>, <c>story</c>, <c>paragraph</c>, <c>start</c>, <c>end</c> (in the story's text),
    /// <c>link</c>.
    /// </summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("left", Items.Select(line => line.Left)),
        new StringDataFrameColumn("node", Items.Select(line => line.Node)),
        new StringDataFrameColumn("right", Items.Select(line => line.Right)),
        new StringDataFrameColumn("story", Items.Select(line => line.Document.Id)),
        new Int32DataFrameColumn("paragraph", Items.Select(line => line.Paragraph)),
        new Int32DataFrameColumn("start", Items.Select(line => line.Range.Start)),
        new Int32DataFrameColumn("end", Items.Select(line => line.Range.End)),
        new StringDataFrameColumn("link", Items.Select(line => line.Link)));

    private static int ComparePlaces(KwicLine left, KwicLine right)
    {
        var byStory = string.CompareOrdinal(left.Document.Id, right.Document.Id);
        return byStory != 0 ? byStory : left.Range.Start.CompareTo(right.Range.Start);
    }
}
