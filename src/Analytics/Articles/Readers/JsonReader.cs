using System.Globalization;
using System.Text.Json;
using Analytics.Articles.Loading;

namespace Analytics.Articles.Readers;

/// <summary>Reads a JSON file that is a story, a list of stories, or an object one of whose fields is such a list.</summary>
internal static class JsonReader
{
    internal static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    public static void Read(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        var text = StoryReaders.Text(file).Text;
        using var document = Parse(text);
        var stories = Stories(document.RootElement);
        if (stories is null)
        {
            StoryObject.Read(document.RootElement, file, file.Id, null, sink);
            return;
        }

        if (stories.Count == 0) throw new UnreadableInputException("The file holds an empty list.");
        for (var i = 0; i < stories.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            StoryObject.Read(stories[i], file, string.Create(CultureInfo.InvariantCulture, $"{file.Id}#{i + 1}"), null, sink);
        }
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Lenient);
        }
        catch (JsonException failure)
        {
            throw new UnreadableInputException($"The JSON is broken: {Plain(failure)}", (int?)(failure.LineNumber + 1));
        }
        catch (ArgumentException failure)
        {
            // Half of a surrogate pair cannot be written as UTF-8, which the parser works on.
            throw new UnreadableInputException($"The JSON holds characters that are not text: {failure.Message}");
        }
    }

    /// <summary>The parser's message without the position, which the report states its own way.</summary>
    internal static string Plain(JsonException failure)
    {
        var at = failure.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return at < 0 ? failure.Message : failure.Message[..at];
    }

    private static List<JsonElement>? Stories(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array) return [.. root.EnumerateArray()];
        if (root.ValueKind != JsonValueKind.Object || root.TryGetProperty("text", out _) || root.TryGetProperty("body", out _)) return null;
        foreach (var property in root.EnumerateObject())
        {
            var list = property.Value;
            if (list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 && list[0].ValueKind == JsonValueKind.Object && property.Name is "items" or "articles" or "stories" or "documents" or "results" or "data" or "entries")
            {
                return [.. list.EnumerateArray()];
            }
        }

        return null;
    }
}
