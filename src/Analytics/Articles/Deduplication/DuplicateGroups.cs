using System.Collections;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>The groups of near-duplicate stories of a corpus, those with most stories first, equal ones in the order of the corpus.</summary>
public sealed class DuplicateGroups : IReadOnlyList<DuplicateGroup>, ITabular
{
    private readonly IReadOnlyList<DuplicateGroup> _groups;

    internal DuplicateGroups(IReadOnlyList<DuplicateGroup> groups) => _groups = groups;

    /// <summary>How many groups there are; 0 where every story is one of its own.</summary>
    public int Count => _groups.Count;

    /// <summary>The group at <paramref name="index"/>, counted from 0.</summary>
    public DuplicateGroup this[int index] => _groups[index];

    /// <summary>One row a story: group (counted from 1), id, title, outlet, published, path.</summary>
    public DataFrame ToDataFrame()
    {
        var rows = _groups.SelectMany((group, index) => group.Stories.Select(story => (Group: index + 1, Story: story))).ToList();
        return new DataFrame(
            new PrimitiveDataFrameColumn<int>("group", rows.Select(row => row.Group)),
            new StringDataFrameColumn("id", rows.Select(row => row.Story.Id)),
            new StringDataFrameColumn("title", rows.Select(row => row.Story.Title)),
            new StringDataFrameColumn("outlet", rows.Select(row => row.Story.Outlet)),
            new StringDataFrameColumn("published", rows.Select(row => row.Story.Published?.ToString())),
            new StringDataFrameColumn("path", rows.Select(row => row.Story.Path)));
    }

    /// <inheritdoc/>
    public IEnumerator<DuplicateGroup> GetEnumerator() => _groups.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
