using Analytics.Testing;

namespace Analytics.Acceptance.Tests.Pages;

/// <summary>The page of stories with their quotations marked, in a real browser.</summary>
[Trait("Category", ClientFactAttribute.Category)]
public sealed class StoryPageTests
{
    // The contrast of text and background as WCAG reckons it, for the marked words of a page; the least of all.
    private const string LeastContrast = """
        (() => {
            const light = color => color.match(/[\d.]+/g).slice(0, 3).map(part => part / 255)
                .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
                .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
            return Math.min(...[...document.querySelectorAll('mark')].map(mark => getComputedStyle(mark)).map(style => {
                const [a, b] = [light(style.color), light(style.backgroundColor)];
                return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            }));
        })()
        """;

    [ClientFact]
    public async Task Its_links_lead_somewhere_its_words_can_be_read_and_it_loads_nothing()
    {
        var news = new Corpus(Corpus.Load(Repository.PathOf("seeds")).Take(5));
        var file = Path.Combine(Path.GetTempPath(), Path.ChangeExtension(Path.GetRandomFileName(), ".html"));
        await File.WriteAllTextAsync(file, Charts.QuotationsPage.ToHtml(news, news.Quotations()));
        try
        {
            await using var browser = await Browser.StartAsync();
            var page = await browser.OpenAsync(file);

            Assert.Empty(page.Complaints);
            Assert.All(page.Requests, address => Assert.StartsWith("file:", address, StringComparison.Ordinal));
            Assert.Equal(0, (await page.EvaluateAsync("[...document.querySelectorAll('a')].filter(link => !document.getElementById(link.hash.slice(1))).length")).GetInt32());
            Assert.True((await page.EvaluateAsync("document.querySelectorAll('mark').length")).GetInt32() > 50);
            Assert.True((await page.EvaluateAsync(LeastContrast)).GetDouble() > 7);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
