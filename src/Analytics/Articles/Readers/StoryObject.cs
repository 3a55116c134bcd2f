using System.Text.Json;
using Analytics.Articles.Extraction;
using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Facts;
using Analytics.Articles.Loading;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Readers;

/// <summary>Reads a story from named fields, by the names that archives and data sets give them or those that the caller gives.</summary>
internal static class StoryObject
{
    private static readonly string[] TextFields = ["text", "body", "content", "contenttext", "articlebody", "contenthtml", "fulltext", "storytext", "bodytext", "story"];

    public static void Read(JsonElement story, InputFile file, string fallbackId, int? line, StorySink sink)
    {
        if (story.ValueKind == JsonValueKind.Object) Read(StoryFields.Of(story), file, fallbackId, line, sink);
        else sink.Skip(file, $"A story must be an object with a \"text\" field; this is {Named(story.ValueKind)}.", line);
    }

    public static void Read(StoryFields story, InputFile file, string fallbackId, int? line, StorySink sink)
    {
        var names = sink.Options.Fields ?? FieldNames.Default;
        var id = story.First(Or(names.Id, "id", "guid")) ?? fallbackId;
        var field = story.Present(Or(names.Text, TextFields));
        if (field is null)
        {
            sink.Skip(file, $"The story has no text: one of the fields {string.Join(", ", Or(names.Text, TextFields))} must hold it. Say which one does in the field names given to the loader.", line, "text", id);
            return;
        }

        // A text in a list is one paragraph an item.
        var text = string.Join("\n\n", story.All(field));
        var mayBeMarkup = StoryFields.Folded(field) != "text" && Markup.IsHtml(text);
        var extracted = mayBeMarkup ? PageExtractor.ExtractFragment(text) : CleanText.Read(TracedText.Verbatim(text));
        sink.Add(file, id, extracted with { Facts = FactsOf(story, names, out var unread) }, line, unread);
    }

    public static StoryFacts FactsOf(StoryFields story, FieldNames names, out string? unread)
    {
        var published = story.First(Or(names.Published, "published", "date", "datepublished", "publishedat", "publisheddate", "publicationdate", "pubdate", "publishdate", "created", "webpublicationdate"));
        var facts = new StoryFacts
        {
            Title = Line(story.First(Or(names.Title, "title", "headline", "webtitle"))),
            Subtitle = Line(story.First("subtitle", "subheadline", "standfirst", "dek")),
            Authors = [.. story.All(Or(names.Authors, "authors", "author", "byline", "creator")).SelectMany(Parted).SelectMany(AuthorNames.Of).Distinct(StringComparer.OrdinalIgnoreCase)],
            Published = DateParser.Parse(published),
            Updated = DateParser.Parse(story.First("updated", "modified", "datemodified", "updatedat", "lastmodified")),
            Section = Line(story.First(Or(names.Section, "section", "category", "articlesection", "sectionname"))),
            Tags = [.. story.All("tags", "keywords").SelectMany(Parted)],
            Outlet = Line(story.First(Or(names.Outlet, "outlet", "source", "publisher", "publication", "newspaper"))),
            Site = Line(story.First("site", "sitename")),
            Agency = Line(story.First("agency")),
            Url = story.First(Or(names.Url, "url", "link", "weburl", "canonicalurl")),
            Language = story.First("language", "lang"),
        };
        unread = published is not null && facts.Published is null ? $"the date \"{Shortened(published)}\" is not one that can be read" : null;
        return facts with { Site = facts.Site ?? facts.Outlet, Outlet = facts.Outlet ?? facts.Site };
    }

    // Tables put several names into one cell, with these between them; commas may also stand before a role.
    private static string[] Parted(string value) => value.Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string[] Or(string? given, params string[] usual) => given is null ? usual : [given];

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
