namespace Analytics;

/// <summary>
/// Which columns or fields hold what, for tables and JSON whose names the loader does not know by itself. Names are compared without
/// regard to case, spaces and signs, so <c>Pub. Date</c> is <c>pubdate</c>. What is null is looked for under its usual names.
/// </summary>
/// <param name="Text">The story's text; usually <c>text</c>, <c>body</c>, <c>content</c>, <c>articleBody</c>, <c>fulltext</c>, <c>story</c>.</param>
/// <param name="Id">The story's id; usually <c>id</c> or <c>guid</c>.</param>
/// <param name="Title">The headline; usually <c>title</c> or <c>headline</c>.</param>
/// <param name="Authors">Who wrote it; usually <c>authors</c>, <c>author</c>, <c>byline</c>.</param>
/// <param name="Published">When it was published; usually <c>published</c>, <c>date</c>, <c>pubDate</c> and the like.</param>
/// <param name="Section">The section; usually <c>section</c> or <c>category</c>.</param>
/// <param name="Outlet">The newsroom; usually <c>outlet</c>, <c>source</c>, <c>publisher</c>, <c>publication</c>.</param>
/// <param name="Url">The address; usually <c>url</c> or <c>link</c>.</param>
public sealed record FieldNames(
    string? Text = null,
    string? Id = null,
    string? Title = null,
    string? Authors = null,
    string? Published = null,
    string? Section = null,
    string? Outlet = null,
    string? Url = null)
{
    /// <summary>The usual names for everything.</summary>
    public static FieldNames Default { get; } = new();
}
