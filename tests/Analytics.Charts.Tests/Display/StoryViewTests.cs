namespace Analytics.Charts.Tests.Display;

/// <summary>Stories with their quotations marked, and the pages of speakers.</summary>
public class StoryViewTests
{
    private static readonly Corpus News = new(
    [
        SampleCorpus.Story("pay", "Who pays?", "2025-01-10", "Harbor Herald", "“We will pay,” said Ann Lee, the mayor. “It is <late>.”\n\nBob Roe said they wanted a “fair deal” in May. Taxes will rise, according to two officials."),
        SampleCorpus.Story("quiet", "Nothing", "2025-01-11", "Harbor Herald", "The harbor was quiet all day."),
    ]);

    private static readonly Quotations Quotations = News.Quotations();

    [Fact]
    public void A_story_has_its_quotations_marked_with_numbers_that_lead_to_the_speakers()
    {
        var html = Html(Quotations.InStory(News[0]));

        Assert.Contains("<li id=\"quotes-pay-s1\">1 <span style=\"background-color:#fde9a9;color:#1a1a1a;padding:0 4px\">Ann Lee</span>, the mayor: quotation <a href=\"#quotes-pay-q1\">1</a></li>", html, StringComparison.Ordinal);
        Assert.Contains("<mark id=\"quotes-pay-q1\" style=\"background-color:#fde9a9;color:#1a1a1a;border-bottom:2px solid #1a1a1a\">We will pay</mark>", html, StringComparison.Ordinal);
        Assert.Contains("<u>said</u> <strong style=\"background-color:#fde9a9;color:#1a1a1a\">Ann Lee</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#quotes-pay-s2\" title=\"Bob Roe, by the rule reported-clause\">2</a>", html, StringComparison.Ordinal);
        Assert.Contains("two officials", html, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_a_story_says_is_escaped()
    {
        var html = Html(Quotations.InStory(News[0]));

        Assert.Contains("It is &lt;late&gt;.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<late>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_without_quotations_says_so() =>
        Assert.Contains("<em>Nothing is quoted.</em>", Html(Quotations.InStory(News[1])), StringComparison.Ordinal);

    [Fact]
    public void A_speakers_page_has_each_quotation_in_its_paragraph_with_cue_story_and_rule()
    {
        var html = Html(Quotations.Speakers().PageOf("ann lee"));

        Assert.Contains("the mayor. 1 quotation in 1 story, 6 words quoted, from 10 January 2025 to 10 January 2025.", html, StringComparison.Ordinal);
        Assert.Contains("Who pays? (Harbor Herald, 10 January 2025): direct, cue “said”, by the rule quote-cue-source", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("Bob Roe", html, StringComparison.Ordinal);
        Assert.Contains("Zoe Roe is not quoted.", Html(Quotations.Speakers().PageOf("Zoe Roe")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_a_corpus_links_speakers_stories_and_quotations_and_loads_nothing()
    {
        var page = QuotationsPage.ToHtml(News, Quotations);

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Equal(page, QuotationsPage.ToHtml(News, News.Quotations()));
        foreach (var target in page.Split("href=\"#").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])) Assert.Contains($"id=\"{target}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
    }

    private static string Html(object value) => ResultDisplay.TryFormat(value)!["text/html"];
}
