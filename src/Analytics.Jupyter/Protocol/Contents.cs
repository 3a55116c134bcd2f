using System.Text.Json.Nodes;
using Analytics.Notebooks;

namespace Analytics.Jupyter.Protocol;

/// <summary>The contents that several messages have in common.</summary>
internal static class Contents
{
    /// <summary>That a request went well.</summary>
    public static JsonObject Ok() => new() { ["status"] = "ok" };

    /// <summary>That it did not, and why.</summary>
    public static JsonObject Error(ErrorOutput error)
    {
        var content = PublishedError(error);
        content["status"] = "error";
        return content;
    }

    /// <summary>Why a cell failed, as all clients are told.</summary>
    public static JsonObject PublishedError(ErrorOutput error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
    };

    /// <summary>A value in its formats.</summary>
    public static JsonObject Data(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (mimeType, content) in bundle.Data.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            data[mimeType] = MimeBundle.IsJson(mimeType) ? MimeBundle.ParseJson(content) : content;
        return data;
    }
}
