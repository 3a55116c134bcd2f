using System.Globalization;
using System.Xml;
using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Facts;
using Analytics.Articles.Loading;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Readers.Feeds;

/// <summary>Reads the items of an RSS or Atom feed. Document types are passed over, so nothing can be expanded or fetched.</summary>
internal static class FeedReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    public static void Read(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        var (text, note) = StoryReaders.Text(file);
        if (Markup.IsPage(text))
        {
            sink.Add(file, file.Id, PageExtractor.Extract(text), note: note);
            return;
        }

        var items = 0;
        var channel = new FeedChannel();
        var source = new XmlSource(text);
        using var reader = XmlReader.Create(new StringReader(source.Text), Settings);
        try
        {
            while (reader.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (reader.LocalName is "item" or "entry") Add(FeedItem.Read(reader, source), channel, ++items, file, sink, text.Length);
                else channel.Read(reader);
            }
        }
        catch (XmlException failure)
        {
            var what = source.IsReference(failure) ? "The feed uses an entity of its own here, and document types are passed over" : "The XML is broken here";
            sink.Skip(file, $"{what}; what follows is not read: {failure.Message}", failure.LineNumber);
            return;
        }

        if (items == 0) sink.Skip(file, "The file is XML but no feed: it has neither RSS items nor Atom entries.");
    }

    private static void Add(FeedItem item, FeedChannel channel, int number, InputFile file, StorySink sink, int inputLength)
    {
        var id = item.Id ?? string.Create(CultureInfo.InvariantCulture, $"{file.Id}#{number}");
        if (item.Content is not { Length: > 0 } content)
        {
            sink.Skip(file, "The item has no text: neither content:encoded, content nor description.", item.Line, "content", id);
            return;
        }

        var story = PageExtractor.ExtractFragment(content.Text);
        var paragraphs = story.Paragraphs.Select(paragraph => paragraph.Through(content)).ToList();
        sink.Add(file, id, story with { Paragraphs = paragraphs, Facts = item.Facts.Or(channel.Facts), InputLength = inputLength }, item.Line);
    }
}

/// <summary>What a feed says about itself, ahead of its items.</summary>
internal sealed class FeedChannel
{
    private string? _title, _language;

    public StoryFacts Facts => new() { Outlet = _title, Site = _title, Language = _language };

    public void Read(XmlReader reader)
    {
        if (reader.LocalName is not ("title" or "language") || reader.Depth > 2 || reader.IsEmptyElement) return;
        var name = reader.LocalName;
        reader.Read();
        if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA)) return;
        var value = TextNormalizer.Line(TracedText.Verbatim(reader.Value)).Text;
        if (name == "title") _title ??= value;
        else _language ??= value;
    }
}
