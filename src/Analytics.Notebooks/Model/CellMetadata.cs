using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Notebooks.Model;

/// <summary>Reads what other programs note in a cell's or a notebook's metadata.</summary>
internal static class CellMetadata
{
    /// <summary>The language a cell asks for: as Polyglot Notebooks, its predecessor and VS Code write it.</summary>
    public static string? Language(JsonObject? metadata) =>
        Named(metadata, "polyglot_notebook", "kernelName")
            ?? Named(metadata, "dotnet_interactive", "language")
            ?? Named(metadata, "vscode", "languageId");

    /// <summary>The language of a notebook's cells that ask for none.</summary>
    public static string? DefaultLanguage(JsonObject? metadata) =>
        Named((metadata?["polyglot_notebook"] as JsonObject), "kernelInfo", "defaultKernelName")
            ?? Named((metadata?["dotnet_interactive"] as JsonObject), "kernelInfo", "defaultKernelName")
            ?? Named(metadata, "kernelspec", "language")
            ?? Named(metadata, "language_info", "name");

    public static IReadOnlyList<string> Tags(JsonObject? metadata) =>
        metadata?["tags"] is JsonArray tags ? [.. tags.Select(Text).OfType<string>()] : [];

    private static string? Named(JsonObject? metadata, string group, string field) =>
        metadata?[group] is JsonObject fields && Text(fields[field]) is { Length: > 0 } name && !IsContainer(name) ? name : null;

    // VS Code writes the name of the notebook type where a cell's language would stand.
    private static bool IsContainer(string name) => name is "polyglot-notebook" or "dotnet-interactive";

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
