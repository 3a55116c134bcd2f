using System.Text.Json;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Protocol;

/// <summary>Reads the details of a request.</summary>
internal static class RequestContent
{
    /// <exception cref="BadRequestException">The text is missing, or no text.</exception>
    public static string Text(this Request request, string name) =>
        request.OptionalText(name) ?? throw new BadRequestException($"{request.Type}: “{name}” is missing.");

    /// <exception cref="BadRequestException">It is there and no text.</exception>
    public static string? OptionalText(this Request request, string name)
    {
        if (request.Find(name) is not { } value) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new BadRequestException($"{request.Type}: “{name}” must be a text.");
        }
    }

    /// <exception cref="BadRequestException">It is there and neither true nor false.</exception>
    public static bool Flag(this Request request, string name, bool missing) => request.Find(name) switch
    {
        null => missing,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw new BadRequestException($"{request.Type}: “{name}” must be true or false."),
    };

    /// <exception cref="BadRequestException">It is there and no whole number.</exception>
    public static int? OptionalNumber(this Request request, string name)
    {
        if (request.Find(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
            : throw new BadRequestException($"{request.Type}: “{name}” must be a whole number.");
    }

    /// <summary>The texts of an object's fields by their names, in their order; empty where there is no such object.</summary>
    /// <exception cref="BadRequestException">It is there and is something else.</exception>
    public static IReadOnlyList<(string Name, string Text)> Texts(this Request request, string name)
    {
        if (request.Find(name) is not { } value) return [];
        if (value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Any(field => field.Value.ValueKind != JsonValueKind.String))
            throw new BadRequestException($"{request.Type}: “{name}” must be an object with texts.");
        return [.. value.EnumerateObject().Select(field => (field.Name, field.Value.GetString()!))];
    }

    /// <summary>The language of the cell that a request is about, as clients of Polyglot Notebooks note it; null where they do not.</summary>
    public static string? CellLanguage(this Request request) =>
        Note(request.Metadata, "polyglot_notebook", "kernelName") ?? Note(request.Metadata, "dotnet_interactive", "language");

    private static string? Note(JsonElement metadata, string group, string field) =>
        metadata.TryGetProperty(group, out var fields) && fields.ValueKind == JsonValueKind.Object
            && fields.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static JsonElement? Find(this Request request, string name) =>
        request.Content.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
