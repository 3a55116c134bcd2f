using System.Text.Json;

namespace Analytics.Cli.Quotes;

/// <summary>The quotations of a story as a JSON object. Names, order and formats are a contract that scripts rely on; see docs/cli.md.</summary>
internal static class QuotationJson
{
    public static void WriteStory(Utf8JsonWriter json, Document story, IEnumerable<Quotation> quotations, QuotationPlaces places)
    {
        json.WriteString("id", story.Id);
        json.WriteStartArray("quotes");
        foreach (var quotation in quotations) WriteQuotation(json, quotation, places);
        json.WriteEndArray();
    }

    private static void WriteQuotation(Utf8JsonWriter json, Quotation quotation, QuotationPlaces places)
    {
        var content = places.Of(quotation.Range);
        json.WriteStartObject();
        json.WriteNumber("start", content.Start);
        json.WriteNumber("end", content.End);
        json.WriteString("text", places.TextAt(content));
        json.WriteString("kind", KindNames.Of(quotation.Kind));
        json.WriteString("cue", quotation.Cue);
        if (quotation.SourceRange is { } range)
        {
            var source = places.Of(range);
            json.WriteString("speaker", places.TextAt(source));
            json.WriteNumber("speakerStart", source.Start);
            json.WriteNumber("speakerEnd", source.End);
        }
        else
        {
            json.WriteNull("speaker");
            json.WriteNull("speakerStart");
            json.WriteNull("speakerEnd");
        }

        json.WriteString("canonical", quotation.Speaker);
        if (quotation.Parts.Count > 1) WriteSpans(json, quotation.Parts.Select(places.Of));
        json.WriteEndObject();
    }

    /// <summary>The places of the parts, for content that its cue and source interrupt.</summary>
    private static void WriteSpans(Utf8JsonWriter json, IEnumerable<TextRange> parts)
    {
        json.WriteStartArray("spans");
        foreach (var part in parts)
        {
            json.WriteStartArray();
            json.WriteNumberValue(part.Start);
            json.WriteNumberValue(part.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
