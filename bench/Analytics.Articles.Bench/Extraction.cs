using System.Text.Json;

namespace Analytics.ArticleBench;

/// <summary>Writes the bodies found on the pages, one JSON line each, for the scorer that comes with the pages.</summary>
internal static class Extraction
{
    public static void Write(string folder, TextWriter output)
    {
        var corpus = Corpus.Load([folder]);
        foreach (var story in corpus)
        {
            output.WriteLine(JsonSerializer.Serialize(new { id = story.Id, body = story.Text }));
        }

        Console.Error.WriteLine(corpus.Report);
    }
}
