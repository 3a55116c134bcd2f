using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Notebooks.Model;

/// <summary>
/// Writes JSON the way Jupyter does, so that a notebook saved here and there differs only where it changed: one space of
/// indentation, nothing escaped that need not be. System.Text.Json cannot: it escapes characters that Jupyter leaves alone.
/// </summary>
internal static class JupyterJson
{
    /// <summary>Writes a notebook whose cells are kept apart from its other fields; the field <c>cells</c> only marks their place.</summary>
    public static string Write(JsonObject root, IReadOnlyList<JsonObject> cells)
    {
        var text = new StringBuilder();
        WriteItems(text, '{', '}', root, 0, field =>
        {
            WriteString(text, field.Key);
            text.Append(": ");
            if (field.Key == "cells") WriteItems(text, '[', ']', cells, 1, cell => WriteNode(text, cell, 2));
            else WriteNode(text, field.Value, 1);
        });
        return text.Append('\n').ToString();
    }

    /// <summary>Writes any JSON value, without a line end after it.</summary>
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        WriteNode(text, node, 0);
        return text.ToString();
    }

    private static void WriteNode(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject fields:
                WriteItems(text, '{', '}', fields, depth, field =>
                {
                    WriteString(text, field.Key);
                    text.Append(": ");
                    WriteNode(text, field.Value, depth + 1);
                });
                break;
            case JsonArray items:
                WriteItems(text, '[', ']', items, depth, item => WriteNode(text, item, depth + 1));
                break;
            case var value when value.GetValueKind() == JsonValueKind.String:
                WriteString(text, value.GetValue<string>());
                break;
            default:
                // Numbers keep the spelling they were read with.
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static void WriteItems<T>(
        StringBuilder text, char open, char close, IEnumerable<T> items, int depth, Action<T> write)
    {
        text.Append(open);
        var any = false;
        foreach (var item in items)
        {
            if (any) text.Append(',');
            any = true;
            text.Append('\n').Append(' ', depth + 1);
            write(item);
        }

        if (any) text.Append('\n').Append(' ', depth);
        text.Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
