namespace Analytics.Tests;

/// <summary>Documents for tests, made from plain text.</summary>
internal static class SampleDocuments
{
    /// <summary>A document whose paragraphs are separated by blank lines.</summary>
    public static Document Of(string text, string id = "story", string? section = null, string? outlet = null, string? day = null)
    {
        var paragraphs = new List<TextRange>();
        var start = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            paragraphs.Add(new TextRange(start, start + paragraph.Length));
            start += paragraph.Length + 2;
        }

        return new Document
        {
            Id = id,
            Path = id + ".txt",
            Text = text,
            Offsets = OffsetMap.Identity(text.Length),
            Paragraphs = paragraphs,
            Section = section,
            Outlet = outlet,
            Published = day is null ? null : new NewsDate(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>A corpus of one document a text.</summary>
    public static Corpus Corpus(params string[] texts) => new(texts.Select((text, index) => Of(text, "story-" + (index + 1))));
}
