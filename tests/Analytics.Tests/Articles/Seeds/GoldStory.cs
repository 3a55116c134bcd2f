using System.Text.Json;
using Analytics.Testing;

namespace Analytics.Tests.Articles.Seeds;

/// <summary>What was noted by hand about a story of the sample corpus.</summary>
internal sealed record GoldStory(
    string Id,
    string Title,
    string Outlet,
    string Section,
    string Published,
    string Topic,
    int Paragraphs,
    string FirstParagraph,
    string LastParagraph,
    IReadOnlyList<GoldQuotation> Quotations)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<GoldStory> All { get; } =
        [.. File.ReadLines(Repository.PathOf("seeds/gold.jsonl")).Select(line => JsonSerializer.Deserialize<GoldStory>(line, Options)!)];
}

/// <summary>One quotation as it was noted by hand: its content, who it comes from as written, and that person's full name.</summary>
internal sealed record GoldQuotation(string Text, string Kind, string Source, string? Speaker, int Start, int End);
