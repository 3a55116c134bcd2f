using System.Xml;
using Analytics.Articles.Facts;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Readers.Feeds;

/// <summary>One item of a feed.</summary>
internal sealed record FeedItem(string? Id, TracedText? Content, StoryFacts Facts, int Line)
{
    // The fields that may hold the story, the fullest first.
    private static readonly string[] Contents = ["encoded", "content", "description", "summary"];

    /// <summary>Reads the item whose start the reader stands on, to its end.</summary>
    public static FeedItem Read(XmlReader reader, XmlSource source)
    {
        var line = ((IXmlLineInfo)reader).LineNumber;
        var fields = new List<(string Name, TracedText Value)>();
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element && ReadField(reader, source) is { } field) fields.Add(field);
            }
        }

        var content = Contents.SelectMany(name => fields.Where(field => field.Name == name && field.Value.Length > 0).Take(1)).Select(field => field.Value).FirstOrDefault();
        return new FeedItem(IdOf(fields), content, FactsOf(fields), line);
    }

    private static (string, TracedText)? ReadField(XmlReader reader, XmlSource source)
    {
        var name = reader.LocalName;
        if (name == "link" && reader.GetAttribute("href") is { } address) return reader.GetAttribute("rel") is null or "alternate" ? (name, TracedText.Verbatim(address)) : null;
        if (name == "category" && reader.GetAttribute("term") is { } term) return (name, TracedText.Verbatim(term));
        if (reader.IsEmptyElement) return null;
        var depth = reader.Depth;
        var value = new TracedTextBuilder();
        while (reader.Read() && reader.Depth > depth)
        {
            // XHTML content of Atom feeds comes as elements; only the tags that part paragraphs matter.
            if (reader.NodeType == XmlNodeType.Element && name is "content" or "summary" && reader.LocalName is "p" or "div" or "br" or "li") value.Append("<p>", source.PositionOf(reader));
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) source.Append(reader, value);
        }

        return (name, value.Build());
    }

    private static string? IdOf(List<(string Name, TracedText Value)> fields)
    {
        var id = Text(fields, "guid") ?? Text(fields, "id");
        if (id is not null && !Json.IsAddress(id)) return id;
        var address = Text(fields, "link") ?? id;
        return address?.TrimEnd('/').Split('/')[^1].Split('?', '#')[0] is { Length: > 0 } slug ? slug : null;
    }

    private static StoryFacts FactsOf(List<(string Name, TracedText Value)> fields)
    {
        var authors = fields.Where(field => field.Name is "creator").Concat(fields.Where(field => field.Name is "author" or "name")).Select(field => Clean(field.Value.Text)).ToList();
        return new StoryFacts
        {
            Title = Text(fields, "title"),
            Authors = [.. authors.SelectMany(AuthorNames.Of).Distinct(StringComparer.OrdinalIgnoreCase)],
            Published = DateParser.Parse(Text(fields, "pubDate") ?? Text(fields, "published") ?? Text(fields, "date") ?? Text(fields, "updated")),
            Updated = DateParser.Parse(Text(fields, "updated") ?? Text(fields, "modified")),
            Section = Text(fields, "category"),
            Tags = [.. fields.Where(field => field.Name == "category").Skip(1).Select(field => Clean(field.Value.Text))],
            Outlet = Text(fields, "source"),
            Url = Text(fields, "link"),
        };
    }

    private static string? Text(List<(string Name, TracedText Value)> fields, string name) =>
        fields.Where(field => field.Name == name).Select(field => Clean(field.Value.Text)).FirstOrDefault(value => value.Length > 0);

    private static string Clean(string value) => TextNormalizer.Line(TracedText.Verbatim(EntityDecoder.Decode(value))).Text;
}
