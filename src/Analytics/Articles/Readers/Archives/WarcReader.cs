using System.Globalization;
using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Loading;

namespace Analytics.Articles.Readers.Archives;

/// <summary>Reads the pages of a web archive (WARC 1.0 and 1.1), one record after the other; other records are passed over.</summary>
internal static class WarcReader
{
    public static void Read(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        using var stream = InputBytes.Unpacked(file.Open(), file.IsPacked);
        using var records = new WarcRecords(stream);
        var pages = 0;
        while (records.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!records.IsResponse) continue;
            if (records.Content() is not { } content)
            {
                sink.Skip(file, InputBytes.TooLarge(InputBytes.LargestPage).Message, id: records.Address);
                pages++;
                continue;
            }

            if (HttpResponse.Parse(content) is not { IsPage: true } response) continue;
            pages++;
            ReadPage(file, records.Address, response, string.Create(CultureInfo.InvariantCulture, $"{file.Id}#{pages}"), sink);
        }

        if (pages == 0) throw new UnreadableInputException("The file holds no saved pages: no WARC response records with HTML.");
    }

    private static void ReadPage(InputFile file, string? address, HttpResponse response, string fallbackId, StorySink sink)
    {
        var id = address is null ? fallbackId : address.TrimEnd('/').Split('/')[^1].Split('?', '#')[0] is { Length: > 0 } slug ? slug : fallbackId;
        try
        {
            var (text, note) = TextDecoding.Decode(response.Body, response.Charset);
            var story = PageExtractor.Extract(text);
            sink.Add(file, id, story with { Facts = story.Facts with { Url = story.Facts.Url ?? address } }, note: note);
        }
        catch (UnreadableInputException failure)
        {
            sink.Skip(file, failure.Message, id: id);
        }
    }
}
