using Analytics.Words.Trends;

namespace Analytics.Tests.Words.Trends;

public class ChangePointsTests
{
    [Fact]
    public void A_change_is_found_where_the_rate_changes()
    {
        var stories = Enumerable.Range(1, 12).Select(month => SampleDocuments.Of(
            string.Join(' ', Enumerable.Repeat("word", 100).Concat(Enumerable.Repeat("strike", month > 7 ? 30 : 2))), "s" + month, day: $"2025-{month:00}-10"));

        var change = Assert.Single(new Corpus(stories).FrequencyOver(Period.Month, "strike").ChangePoints());

        Assert.Equal("2025-08", change.Group);
        Assert.Equal(14e6 / 714, change.Before, 6);
        Assert.Equal(150e6 / 650, change.After, 6);
    }

    [Fact]
    public void The_division_is_the_best_of_all_divisions()
    {
        var random = new Random(3);
        for (var round = 0; round < 40; round++)
        {
            var counts = Enumerable.Range(0, 9).Select(i => (double)random.Next(i < 4 ? 6 : 25)).ToArray();
            var tokens = Enumerable.Range(0, 9).Select(_ => (double)random.Next(50, 150)).ToArray();

            var found = Cost(Segmentation.Changes(counts, tokens), counts, tokens);

            var best = Enumerable.Range(0, 256).Min(mask => Cost([.. Enumerable.Range(1, 8).Where(place => (mask >> (place - 1) & 1) == 1)], counts, tokens));
            Assert.Equal(best, found, 9);
        }
    }

    [Fact]
    public void Nothing_changes_in_even_counts() => Assert.Empty(Segmentation.Changes([5, 6, 5, 4, 5, 6], [100, 100, 100, 100, 100, 100]));

    private static double Cost(int[] changes, double[] counts, double[] tokens)
    {
        var edges = (int[])[0, .. changes, counts.Length];
        var cost = changes.Length * 2 * Math.Log(counts.Length);
        return cost + edges.Zip(edges.Skip(1)).Sum(edge => Segmentation.Cost(counts[edge.First..edge.Second].Sum(), tokens[edge.First..edge.Second].Sum()));
    }
}
