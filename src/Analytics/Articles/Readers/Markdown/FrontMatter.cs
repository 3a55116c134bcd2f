using Analytics.Articles.Facts;

namespace Analytics.Articles.Readers.Markdown;

/// <summary>Reads the facts between <c>---</c> lines at the head of a markdown file: <c>name: value</c>, lists in brackets or on lines of their own.</summary>
internal static class FrontMatter
{
    private const int LongestFacts = 20_000;

    /// <summary>The facts, and where the story begins; no facts and 0 where there is no front matter.</summary>
    public static (StoryFacts Facts, int Start) Read(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal) && !text.StartsWith("---\r\n", StringComparison.Ordinal)) return (StoryFacts.None, 0);
        var end = text.IndexOf("\n---", 3, Math.Min(text.Length, LongestFacts) - 3, StringComparison.Ordinal);
        if (end < 0) return (StoryFacts.None, 0);
        var stop = text.IndexOf('\n', end + 1);
        return (Story(text[4..end]), stop < 0 ? text.Length : stop + 1);
    }

    private static StoryFacts Story(string matter)
    {
        var fields = new StoryFields();
        string? list = null;
        foreach (var line in matter.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("- ", StringComparison.Ordinal) && list is not null)
            {
                fields.Add(list, Plain(trimmed[2..]));
                continue;
            }

            if (line.Length == 0 || char.IsWhiteSpace(line[0]) || trimmed.Split(':', 2) is not [var name, var value]) continue;
            list = name;
            foreach (var item in Items(value.Trim())) fields.Add(name, item);
        }

        return StoryObject.FactsOf(fields, FieldNames.Default, out _);
    }

    private static IEnumerable<string> Items(string value) =>
        value.StartsWith('[') && value.EndsWith(']') ? value[1..^1].Split(',').Select(Plain) : value.Length > 0 ? [Plain(value)] : [];

    private static string Plain(string value)
    {
        var text = value.Trim();
        return text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text;
    }
}
