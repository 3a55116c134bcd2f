using System.Text;
using System.Text.Json;
using Analytics.Testing;

namespace Analytics.Cli.Tests;

/// <summary>Small story files for tests.</summary>
internal static class Stories
{
    public const string Mayor = """
        Mayor Ana Brenner said on Tuesday that the harbor budget would be balanced by June.

        “We will not close the harbor,” Brenner said. “Not this year.”

        The council votes on the harbor budget next week.
        """;

    public const string Ferry = """
        The ferry to Ostrand will sail again in spring, the operator announced on Monday.

        Engineers had inspected the ferry for six weeks and found no further damage to its hull.
        """;

    /// <summary>Writes stories as JSON lines, each with an id and its clean text.</summary>
    public static string WriteLines(this TemporaryFolder folder, string name, params (string Id, string Text)[] stories) =>
        folder.Write(name, string.Concat(stories.Select(story => JsonSerializer.Serialize(new { id = story.Id, text = story.Text }) + "\n")));

    /// <summary>Writes a saved page with its facts in JSON-LD and a menu around the story.</summary>
    public static string WritePage(this TemporaryFolder folder, string name, string title, string text)
    {
        var data = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = title,
            ["datePublished"] = "2025-03-04T17:14:00-05:00",
            ["articleSection"] = "Local",
            ["author"] = new { name = "Lena Okafor" },
            ["publisher"] = new { name = "The Ostrand Courier" },
        });
        var html = new StringBuilder($"<!doctype html><html><head><title>{title}</title><script type=\"application/ld+json\">{data}</script></head><body>");
        html.Append("<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/sport\">Sport</a></li></ul></nav><article><h1>").Append(title).Append("</h1>");
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n")) html.Append("<p>").Append(paragraph).Append("</p>");
        return folder.Write(name, html.Append("</article></body></html>").ToString());
    }
}
