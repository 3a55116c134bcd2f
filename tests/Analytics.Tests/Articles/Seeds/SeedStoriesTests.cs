using System.Globalization;

namespace Analytics.Tests.Articles.Seeds;

/// <summary>The loader against the sample corpus and what was noted about it by hand.</summary>
public class SeedStoriesTests
{
    private static readonly Dictionary<string, Document> ById = SeedCorpus.Stories.ToDictionary(story => story.Id, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. GoldStory.All.Select(gold => gold.Id)];

    [Fact]
    public void Every_story_of_the_gold_is_loaded_and_nothing_else()
    {
        Assert.Equal(GoldStory.All.Select(gold => gold.Id).Order(StringComparer.Ordinal), SeedCorpus.Stories.Select(story => story.Id).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(SeedCorpus.Stories.Report.Entries, entry => entry.Outcome == LoadOutcome.Skipped);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_story_has_its_facts_and_its_body_and_nothing_of_the_page_around_it(string id)
    {
        var gold = GoldStory.All.Single(story => story.Id == id);
        var story = ById[id];

        Assert.Equal(gold.Title, story.Title);
        Assert.Equal(gold.Outlet, story.Outlet);
        Assert.Equal(gold.Section, story.Section);
        Assert.Equal(gold.Published, story.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(gold.Paragraphs, story.Paragraphs.Count);
        Assert.Equal(gold.FirstParagraph, story.Paragraph(0));
        Assert.Equal(gold.LastParagraph, story.Paragraph(story.Paragraphs.Count - 1));
        Assert.InRange(story.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length, 250, 600);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_quotation_stands_in_the_story_where_the_gold_says(string id)
    {
        var text = ById[id].Text;
        Assert.All(GoldStory.All.Single(story => story.Id == id).Quotations, quotation => Assert.Equal(quotation.Text, text[quotation.Start..quotation.End]));
    }
}
