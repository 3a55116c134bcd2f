using System.Text.Json.Nodes;

namespace Analytics.Notebooks.Model;

/// <summary>Text in notebooks is stored as a list of lines, each with its line end, so that line-based tools can compare files.</summary>
internal static class TextLines
{
    public static JsonArray ToJson(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
