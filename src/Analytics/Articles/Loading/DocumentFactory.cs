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
        Url = facts.Url,
        Language = facts.Language,
    };
}
