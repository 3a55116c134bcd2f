using Analytics.Articles.Facts;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Loading;

/// <summary>Makes documents from what the readers found.</summary>
internal static class DocumentFactory
{
    public static Document Create(string id, string path, StoryText text, StoryFacts facts) => new()
    {
        Id = id,
        Path = path,
        Text = text.Text,
        Offsets = text.Offsets,
        Paragraphs = text.Paragraphs,
        Title = facts.Title,
        Subtitle = facts.Subtitle,
        Authors = facts.Authors,
        Published = facts.Published,
        Updated = facts.Updated,
        Section = facts.Section,
        Tags = facts.Tags,
        Outlet = facts.Outlet,
        Site = facts.Site,
        Agency = facts.Agency ?? OpeningPlace.AgencyOf(text) ?? Agencies.Among([.. facts.Authors, facts.Outlet]),
        Dateline = facts.Dateline ?? OpeningPlace.PlaceOf(text),
        LeadCaption = facts.LeadCaption,
        Url = facts.Url,
        Language = facts.Language,
    };

    /// <summary>The document with these of its paragraphs only.</summary>
    public static Document Keep(Document document, IReadOnlyList<TextRange> paragraphs)
    {
        var kept = paragraphs.Select(range => Traced(document, range)).ToList();
        var text = StoryText.Join(kept, document.Offsets.InputLength);
        return document with { Text = text.Text, Offsets = text.Offsets, Paragraphs = text.Paragraphs };
    }

    private static TracedText Traced(Document document, TextRange range)
    {
        var positions = new int[range.Length];
        for (var i = 0; i < positions.Length; i++) positions[i] = document.Offsets.ToInput(range.Start + i);
        return new TracedText(range.In(document.Text), positions);
    }
}
