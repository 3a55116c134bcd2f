using System.Globalization;
using System.Text;
using System.Text.Json;
using Analytics;

/// <summary>
/// Counts how often each rule is right on stories in which somebody marked what is said by whom. Right is a part whose words lie, half at least,
/// in marked content, and whose speaker is the marked one; where no person is marked, right is to name none.
/// </summary>
internal static class RuleCount
{
    /// <summary>Reads marked stories and writes the list of counts.</summary>
    public static void Run(string stories, string output)
    {
        var lines = File.ReadLines(stories).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        var documents = lines.Select(line => Article.FromCleanText(line.GetProperty("text").GetString()!, line.GetProperty("id").GetString()!)).ToArray();
        var found = new Corpus(documents).Quotations().ToLookup(quotation => quotation.Document.Id);
        var counts = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            var marked = Marked(lines[i]);
            foreach (var quotation in found[documents[i].Id])
            {
                foreach (var part in quotation.Parts)
                {
                    if (IsRight(quotation, documents[i].Offsets.ToInput(part), marked) is not { } right) continue;
                    var (before, all) = counts.GetValueOrDefault(quotation.Rule);
                    counts[quotation.Rule] = (before + (right ? 1 : 0), all + 1);
                }
            }
        }

        File.WriteAllText(output, Written(counts));
    }

    private static List<Content> Marked(JsonElement story) => [.. story.GetProperty("attributions").EnumerateArray().SelectMany(attribution => attribution.GetProperty("content").EnumerateArray().Select(span => new Content(
        span.GetProperty("start").GetInt32(),
        span.GetProperty("end").GetInt32(),
        attribution.GetProperty("resolved_key").GetString(),
        attribution.GetProperty("last_name_key").GetString(),
        attribution.GetProperty("resolved_confident").ValueKind == JsonValueKind.True)))];

    /// <summary>Whether the part is right, or null where nobody can say who is meant.</summary>
    private static bool? IsRight(Quotation quotation, TextRange part, List<Content> marked)
    {
        var best = marked.Select(content => (Content: content, Common: Math.Min(part.End, content.End) - Math.Max(part.Start, content.Start))).OrderByDescending(overlap => overlap.Common).FirstOrDefault();
        if (best.Content is null || best.Common * 2 < part.Length) return false;
        if (!best.Content.IsSure) return null;
        var name = LastName(quotation.Speaker);
        return name == best.Content.Person || best.Content.Person is null && name == best.Content.LastName;
    }

    /// <summary>The last name as the marks have it: in lower case, without Jr. and the like.</summary>
    private static string? LastName(string? name) =>
        name?.Split(' ').Select(word => word.Trim('.', ',').ToLowerInvariant().Replace('’', '\'')).LastOrDefault(word => word is not ("jr" or "sr" or "ii" or "iii" or "iv" or "md" or "phd"));

    private static string Written(SortedDictionary<string, (int Right, int All)> counts)
    {
        var text = new StringBuilder("# How many parts of quotations each rule decided right, and of how many. Written by the count of the quotations bench, not by hand.\n");
        foreach (var (rule, (right, all)) in counts) text.Append(CultureInfo.InvariantCulture, $"{rule} {right} {all}\n");
        return text.ToString();
    }

    private sealed record Content(int Start, int End, string? Person, string? LastName, bool IsSure);
}
