using System.Text.Json;

namespace Analytics.Cli.Articles;

/// <summary>A story as a JSON object. Names, order and formats are a contract that scripts rely on; see docs/cli.md.</summary>
internal static class ArticleJson
{
    public static void WriteMembers(Utf8JsonWriter json, Document story)
    {
        json.WriteString("id", story.Id);
        json.WriteString("path", story.Path);
        json.WriteString("title", story.Title);
        json.WriteStartArray("authors");
        foreach (var author in story.Authors) json.WriteStringValue(author);
        json.WriteEndArray();
        json.WriteString("published", story.Published?.ToString());
        json.WriteString("section", story.Section);
        json.WriteString("source", story.Outlet);
        json.WriteString("site", story.Site);
        json.WriteString("url", story.Url);
        json.WriteString("body", story.Text);
        json.WriteString("subtitle", story.Subtitle);
        json.WriteString("updated", story.Updated?.ToString());
        json.WriteStartArray("tags");
        foreach (var tag in story.Tags) json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteString("agency", story.Agency);
        json.WriteString("dateline", story.Dateline);
        json.WriteString("leadCaption", story.LeadCaption);
        json.WriteString("language", story.Language);
    }
}
