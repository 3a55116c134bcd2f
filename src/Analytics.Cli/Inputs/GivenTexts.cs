using System.Text.Json;

namespace Analytics.Cli.Inputs;

/// <summary>
/// The texts of JSON lines as they were given, before normalization, so that positions in them can be told. They are read again, one at a
/// time and in the order of the corpus, because keeping them would double what a corpus takes.
/// </summary>
internal sealed class GivenTexts : IDisposable
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 256,
    };

    private string? _path;
    private NumberedLines? _lines;

    /// <summary>The story's text as given, or null where the story is not clean text of a JSON line.</summary>
    /// <param name="story">A story; those of one file in the order of their lines.</param>
    /// <param name="entry">What the load report says of it.</param>
    public string? Of(Document story, LoadEntry entry)
    {
        if (entry.Line is not { } number || !IsJsonLines(story.Path)) return null;
        if (_path != story.Path || number < _lines!.Number)
        {
            _lines?.Dispose();
            _lines = NumberedLines.Open(story.Path);
            _path = story.Path;
        }

        return _lines.ReadTo(number) is { } line && TextOf(line) is { } text && text.Length == story.Offsets.InputLength ? text : null;
    }

    public void Dispose() => _lines?.Dispose();

    private static bool IsJsonLines(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
    }

    private static string? TextOf(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line, Lenient);
            return json.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // Not in UTF-8, which the loader has found a way around; positions are then told in the normalized text.
            return null;
        }
    }
}
