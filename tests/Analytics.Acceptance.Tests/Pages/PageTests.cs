using Analytics.Acceptance.Tests.Notebooks;
using Analytics.Notebooks;

namespace Analytics.Acceptance.Tests.Pages;

/// <summary>Rendered pages in a real browser that has no network.</summary>
[Collection(NotebookRuns.Tests)]
[Trait("Category", ClientFactAttribute.Category)]
public class PageTests(NotebookRuns runs)
{
    private const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    // Charts are drawn when they are first seen, so the page is read from top to bottom, a screen at a time.
    private const string ReadToTheEnd = """
        (async expected => {
            const drawn = () => [...document.querySelectorAll('.js-plotly-plot')].filter(plot => plot.querySelector('.main-svg')).length;
            for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
                window.scrollTo(0, y);
                await new Promise(done => setTimeout(done, 100));
            }
            for (let i = 0; i < 200 && drawn() < expected; i++) await new Promise(done => setTimeout(done, 100));
            return drawn();
        })
        """;

    [ClientFact]
    public async Task Every_page_works_without_a_network()
    {
        await using var browser = await Browser.StartAsync();
        foreach (var path in NotebookRuns.Committed)
        {
            var notebook = Notebook.Load(Path.Combine(runs.FirstOutput, Path.GetFileName(path)));
            var page = await browser.OpenAsync(Path.Combine(runs.FirstOutput, Path.ChangeExtension(notebook.Name, ".html")));
            var charts = Charts(notebook);

            var drawn = (await page.EvaluateAsync($"({ReadToTheEnd.Trim()})({charts})")).GetInt32();

            Assert.Empty(page.Complaints);
            Assert.All(page.Requests, address => Assert.Matches("^(file|data|blob|about):", address));
            Assert.Equal(charts, drawn);
            Assert.NotEqual("", (await page.EvaluateAsync("document.title")).GetString());
            Assert.True(charts > 0, $"{notebook.Name} has no chart.");
        }
    }

    [ClientFact]
    public async Task The_index_leads_to_every_page()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(Path.Combine(runs.FirstOutput, "index.html"));

        var links = await page.EvaluateAsync("[...document.querySelectorAll('a[href]')].map(link => link.href)");
        var pages = NotebookRuns.Committed.Select(path => new Uri(Path.Combine(runs.FirstOutput, Path.ChangeExtension(Path.GetFileName(path), ".html"))));

        Assert.Empty(page.Complaints);
        Assert.Superset(pages.Select(address => address.AbsoluteUri).ToHashSet(), links.EnumerateArray().Select(link => link.GetString()!).ToHashSet());
    }

    private static int Charts(Notebook notebook) => notebook.Cells.SelectMany(cell => cell.Outputs).Count(output => output switch
    {
        ResultOutput result => result.Data.Data.ContainsKey(PlotlyMimeType),
        DisplayOutput display => display.Data.Data.ContainsKey(PlotlyMimeType),
        _ => false,
    });
}
