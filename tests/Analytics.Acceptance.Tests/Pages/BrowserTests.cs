using Analytics.Testing;

namespace Analytics.Acceptance.Tests.Pages;

/// <summary>The browser of these tests notices what it is there to notice.</summary>
[Trait("Category", ClientFactAttribute.Category)]
public sealed class BrowserTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [ClientFact]
    public async Task A_page_that_asks_the_network_and_fails_is_found_out()
    {
        var path = _folder.Write("bad.html", """
            <!doctype html><title>bad</title><img src="https://example.org/a.png"><script>console.error("broken"); throw new Error("thrown");</script>
            """);

        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(path);
        await page.EvaluateAsync("new Promise(done => setTimeout(done, 200))");

        Assert.Contains("https://example.org/a.png", page.Requests);
        Assert.Contains(page.Complaints, complaint => complaint.StartsWith("a request failed", StringComparison.Ordinal));
        Assert.Contains(page.Complaints, complaint => complaint.Contains("broken", StringComparison.Ordinal));
        Assert.Contains(page.Complaints, complaint => complaint.Contains("thrown", StringComparison.Ordinal));
    }

    [ClientFact]
    public async Task A_page_that_does_neither_is_not_blamed()
    {
        var path = _folder.Write("good.html", """
            <!doctype html><html lang="en"><title>good</title>
            <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><script>document.body.dataset.done = "yes";</script></html>
            """);

        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(path);

        Assert.Equal("yes", (await page.EvaluateAsync("document.body.dataset.done")).GetString());
        Assert.Empty(page.Complaints);
        Assert.All(page.Requests, address => Assert.Matches("^(file|data):", address));
    }

    public void Dispose() => _folder.Dispose();
}
