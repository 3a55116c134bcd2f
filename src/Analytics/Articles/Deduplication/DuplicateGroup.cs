namespace Analytics;

/// <summary>Stories that are one story: copies of a wire story under other headlines, and its updates.</summary>
/// <param name="Stories">The stories in the order of the corpus; at least two.</param>
public sealed record DuplicateGroup(IReadOnlyList<Document> Stories)
{
    /// <summary>The story that stands first in the corpus, which is the one that is counted where duplicates are counted once.</summary>
    public Document First => Stories[0];

    /// <summary>The headline of the first story, or its id where it has none, and how many there are.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{First.Title ?? First.Id} ({Stories.Count} versions)");
}
