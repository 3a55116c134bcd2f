using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Notebooks;

/// <summary>One value in several formats, keyed by MIME type; a client shows the richest one it knows.</summary>
/// <param name="Data">MIME type to content: text, or base64 for binary types, or JSON text for <c>+json</c> types.</param>
public sealed record MimeBundle(IReadOnlyDictionary<string, string> Data)
{
    private const int DeepestNesting = 200;

    /// <summary>Whether the content of a type is JSON, which is stored and sent as such and not as a text.</summary>
    public static bool IsJson(string mimeType)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        return mimeType.StartsWith("application/", StringComparison.Ordinal)
            && (mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal));
    }

    /// <summary>The value that JSON content stands for; the text itself where it calls itself JSON and is not, since that is still worth showing.</summary>
    public static JsonNode? ParseJson(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            return JsonNode.Parse(content, documentOptions: new JsonDocumentOptions { MaxDepth = DeepestNesting });
        }
        catch (JsonException)
        {
            return content;
        }
    }
}
