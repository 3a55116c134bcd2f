using Analytics.Notebooks;

namespace Analytics.Cli.Display;

/// <summary>Shows a corpus as a list of its stories, and a story as its facts and text.</summary>
internal sealed class StoryFormatter(ValueFormatting plain) : IValueFormatter
{
    public MimeBundle? TryFormat(object value) => value switch
    {
        Corpus corpus => List(corpus),
        Document story => plain.Format(Facts(story)),
        _ => null,
    };

    private static MimeBundle List(Corpus corpus)
    {
        var shown = corpus.Take(TableDisplay.MaxRows).ToArray();
        return TableDisplay.Format(
            [
                new TableColumn("id", [.. shown.Select(story => story.Id)]),
                new TableColumn("published", [.. shown.Select(story => story.Published?.ToString())]),
                new TableColumn("outlet", [.. shown.Select(story => story.Outlet)]),
                new TableColumn("section", [.. shown.Select(story => story.Section)]),
                new TableColumn("title", [.. shown.Select(story => story.Title)]),
                new TableColumn("paragraphs", [.. shown.Select(story => (object)story.Paragraphs.Count)]),
            ],
            corpus.Count);
    }

    private static object Facts(Document story) => new
    {
        story.Id,
        story.Title,
        Published = story.Published?.ToString(),
        Authors = string.Join(", ", story.Authors),
        story.Outlet,
        story.Site,
        story.Section,
        story.Url,
        story.Path,
        story.Text,
    };
}
