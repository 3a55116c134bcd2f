using Analytics.Acceptance.Tests.Notebooks;
using Deque.AxeCore.Commons;

namespace Analytics.Acceptance.Tests.Pages;

/// <summary>Pages are looked at by axe-core for faults that keep readers out, light and dark.</summary>
[Collection(NotebookRuns.Tests)]
[Trait("Category", ClientFactAttribute.Category)]
public class AccessibilityTests(NotebookRuns runs)
{
    // Folded code is looked at as well. Each fault is told with the first places it is in.
    private const string Look = """
        (async () => {
            for (const folded of document.querySelectorAll('details')) folded.open = true;
            const { violations } = await axe.run(document);
            return violations
                .filter(fault => fault.impact === 'serious' || fault.impact === 'critical')
                .map(fault => `${fault.id}: ${fault.help}: ${fault.nodes.slice(0, 3).map(node => node.target + ' ' + node.html.slice(0, 120)).join(' | ')}`);
        })()
        """;

    [ClientFact]
    public async Task No_page_has_a_serious_fault_in_light_or_dark()
    {
        var script = new BundledAxeScriptProvider().GetScript();
        await using var browser = await Browser.StartAsync();
        foreach (var path in Directory.EnumerateFiles(runs.FirstOutput, "*.html").Order(StringComparer.Ordinal))
        {
            var page = await browser.OpenAsync(path);
            await page.EvaluateAsync(script);
            foreach (var scheme in new[] { "light", "dark" })
            {
                await page.PreferAsync("prefers-color-scheme", scheme);

                var faults = (await page.EvaluateAsync(Look)).EnumerateArray().Select(fault => $"{Path.GetFileName(path)}, {scheme}: {fault.GetString()}");

                Assert.Empty(faults);
            }
        }
    }

    [ClientFact]
    public async Task A_page_with_faults_is_found_out()
    {
        using var folder = new Analytics.Testing.TemporaryFolder();
        var path = folder.Write("bad.html", "<!doctype html><html><title>bad</title><img src=\"data:,\"><p style=\"color:#ccc;background:#fff\">pale</p></html>");
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(path);
        await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());

        var faults = (await page.EvaluateAsync(Look)).EnumerateArray().Select(fault => fault.GetString()!.Split(':')[0]);

        Assert.Superset(new HashSet<string> { "color-contrast", "html-has-lang", "image-alt" }, faults.ToHashSet());
    }
}
