using System.Text.Json;

namespace Analytics.Tests.Quoted;

/// <summary>The sample stories against what a careful reader marked in them.</summary>
public class SampleStoriesTests
{
    /// <summary>What is reached, as a floor: direct quotations with the right person, F1.</summary>
    private const double Reached = 0.96;

    [Fact]
    public void Direct_quotations_of_the_sample_stories_have_the_right_speaker()
    {
        var seeds = Seeds();
        var found = Corpus.Load(seeds).Quotations().Where(quotation => quotation.Kind == QuotationKind.Direct).ToLookup(quotation => quotation.Document.Id);
        int marked = 0, right = 0;
        foreach (var story in File.ReadLines(Path.Combine(seeds, "gold.jsonl")).Select(line => JsonDocument.Parse(line).RootElement))
        {
            var pieces = found[story.GetProperty("id").GetString()!].SelectMany(quotation => quotation.Pieces.Select(piece => (piece, quotation.Speaker))).ToArray();
            foreach (var quotation in story.GetProperty("quotations").EnumerateArray().Where(quotation => quotation.GetProperty("kind").GetString() == "direct"))
            {
                marked++;
                var range = new TextRange(quotation.GetProperty("start").GetInt32(), quotation.GetProperty("end").GetInt32());
                if (pieces.Any(piece => Overlap(piece.piece, range) >= 0.5 && piece.Speaker == quotation.GetProperty("speaker").GetString())) right++;
            }
        }

        var pieceCount = found.Sum(story => story.Sum(quotation => quotation.Pieces.Count));
        Assert.InRange(2.0 * right / (marked + pieceCount), Reached, 1);
    }

    private static double Overlap(TextRange one, TextRange other) =>
        Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start)) / (double)(Math.Max(one.End, other.End) - Math.Min(one.Start, other.Start));

    private static string Seeds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Analytics.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "seeds");
    }
}
