using System.Text.Json;
using Analytics;

/// <summary>Writes quotations as lines that quotation scorers take.</summary>
internal static class Predictions
{
    /// <summary>Writes a line for each story.</summary>
    /// <param name="stories">The stories.</param>
    /// <param name="quotations">Their quotations.</param>
    /// <param name="path">The file.</param>
    /// <param name="inDocument">Whether positions are those in the document; otherwise those in the text as given.</param>
    public static void Write(IReadOnlyList<Document> stories, Quotations quotations, string path, bool inDocument)
    {
        using var writer = new StreamWriter(path);
        var found = quotations.ToLookup(quotation => quotation.Document.Id);
        foreach (var story in stories)
        {
            TextRange Place(TextRange range) => inDocument ? range : story.Offsets.ToInput(range);
            var quotes = found[story.Id].Select(quotation => new Dictionary<string, object?>
            {
                ["start"] = Place(quotation.Range).Start,
                ["end"] = Place(quotation.Range).End,
                ["spans"] = quotation.Parts.Select(part => Place(part)).Select(part => new[] { part.Start, part.End }),
                ["text"] = quotation.Text,
                ["kind"] = quotation.Kind.ToString(),
                ["cue"] = quotation.Cue,
                ["cueStart"] = quotation.CueRange is { } cue ? Place(cue).Start : null,
                ["speaker"] = quotation.Source,
                ["speakerStart"] = quotation.SourceRange is { } start ? Place(start).Start : null,
                ["speakerEnd"] = quotation.SourceRange is { } end ? Place(end).End : null,
                ["canonical"] = quotation.Speaker,
                ["rule"] = quotation.Rule,
            });
            writer.WriteLine(JsonSerializer.Serialize(new { id = story.Id, quotes }));
        }
    }
}
