using System.Text.Json;
using Analytics.Articles.Extraction;
using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Facts;
using Analytics.Articles.Loading;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Readers;

/// <summary>Reads a story from a JSON object by the names that archives and data sets give its fields.</summary>
internal static class StoryObject
{
    private static readonly string[] TextFields = ["text", "body", "content", "content_text", "articleBody", "content_html"];

    public static void Read(JsonElement story, InputFile file, string fallbackId, int? line, StorySink sink)
    {
        if (story.ValueKind != JsonValueKind.Object)
        {
            sink.Skip(file, $"A story must be an object with a \"text\" field; this is {Named(story.ValueKind)}.", line);
            return;
        }

        var id = First(story, "id", "guid") ?? fallbackId;
        var field = TextFields.FirstOrDefault(name => story.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String);
        if (field is null)
        {
            sink.Skip(file, $"The object has no text: one of the fields {string.Join(", ", TextFields)} must be a string.", line, "text", id);
            return;
        }

        var text = story.GetProperty(field).GetString()!;
        if (string.IsNullOrWhiteSpace(text))
        {
            sink.Skip(file, "The text is empty.", line, field, id);
            return;
        }

        var extracted = field != "text" && Markup.IsHtml(text) ? PageExtractor.ExtractFragment(text) : CleanText.Read(TracedText.Verbatim(text));
        sink.Add(file, id, extracted with { Facts = Facts(story, out var unread) }, line, unread);
    }

    private static StoryFacts Facts(JsonElement story, out string? unread)
    {
        var published = First(story, "published", "date", "date_published", "datePublished", "pubDate");
        var facts = new StoryFacts
        {
            Title = Line(First(story, "title", "headline")),
            Subtitle = Line(First(story, "subtitle", "subheadline", "standfirst")),
            Authors = [.. Names(story, "authors", "author", "byline").SelectMany(AuthorNames.Of).Distinct(StringComparer.OrdinalIgnoreCase)],
            Published = DateParser.Parse(published),
            Updated = DateParser.Parse(First(story, "updated", "modified", "date_modified", "dateModified")),
            Section = Line(First(story, "section")),
            Tags = [.. Names(story, "tags", "keywords")],
            Outlet = Line(Names(story, "outlet", "source", "publisher").FirstOrDefault()),
            Site = Line(First(story, "site")),
            Url = First(story, "url", "link"),
            Language = First(story, "language", "lang"),
        };
        unread = published is not null && facts.Published is null ? $"the date \"{Shortened(published)}\" is not one that can be read" : null;
        return facts with { Site = facts.Site ?? facts.Outlet, Outlet = facts.Outlet ?? facts.Site };
    }

    private static string? First(JsonElement story, params string[] names) =>
        names.SelectMany(name => Json.Strings(story, name)).Select(value => value.Trim()).FirstOrDefault(value => value.Length > 0);

    private static List<string> Names(JsonElement story, params string[] names) =>
        names.Select(name => Json.Names(story, name, story).ToList()).FirstOrDefault(values => values.Count > 0) ?? [];

    private static string? Line(string? value) =>
        value is not null && TextNormalizer.Line(TracedText.Verbatim(value)).Text is { Length: > 0 } line ? line : null;

    private static string Shortened(string value) => value.Length <= 40 ? value : value[..40] + "…";

    private static string Named(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
