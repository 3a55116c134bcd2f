using Analytics.Acceptance.Tests.Notebooks;
using Analytics.Acceptance.Tests.Pages;
using Analytics.Testing;

namespace Analytics.Acceptance.Tests.Kernels;

/// <summary>The notebooks in the classic Notebook, in a browser: read as they are stored, then run with its menu.</summary>
[Trait("Category", ClientFactAttribute.Category)]
public sealed class ClassicNotebookTests : IAsyncLifetime, IDisposable
{
    // This client draws no Plotly figures, so it shows their pictures.
    private const string Charts = "[...document.querySelectorAll('.output_png img')].filter(chart => chart.naturalWidth > 100).length";

    private const string Tables = "document.querySelectorAll('.output_html table').length";

    private const string IsReady = "!!window.Jupyter?.notebook?._fully_loaded && !!Jupyter.notebook.kernel?.is_connected()";

    private const string HasRun = "Jupyter.notebook.get_cells().filter(cell => cell.cell_type === 'code' && cell.get_text().trim()).every(cell => Number(cell.input_prompt_number) > 0)";

    private const string Counts = "Jupyter.notebook.get_cells().filter(cell => cell.cell_type === 'code' && cell.get_text().trim()).map(cell => cell.input_prompt_number)";

    private const string Errors = "Jupyter.notebook.get_cells().flatMap(cell => cell.output_area?.outputs ?? []).filter(output => output.output_type === 'error').map(output => output.evalue)";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment;

    public ClassicNotebookTests() => _environment = new Dictionary<string, string>
    {
        ["JUPYTER_DATA_DIR"] = _folder.PathOf("data"),
        ["JUPYTER_CONFIG_DIR"] = _folder.PathOf("config"),
        ["JUPYTER_RUNTIME_DIR"] = _folder.PathOf("runtime"),
        ["PYTHONWARNINGS"] = "ignore",
    };

    public async Task InitializeAsync()
    {
        var installed = await AnalyticsCommand.RunAsync(["kernel", "install"], null, _environment);
        Assert.True(installed.ExitCode == 0, installed.Error);
        foreach (var name in new[] { "notebooks", "seeds" }) Copy(Repository.PathOf(name), _folder.PathOf($"work/{name}"));
    }

    [ClientFact]
    public async Task Every_notebook_shows_its_charts_and_runs_to_its_end()
    {
        await using var server = await ClassicNotebook.StartAsync(_folder.PathOf("work"), _environment);
        await using var browser = await Browser.StartAsync();
        foreach (var path in NotebookRuns.Committed)
        {
            var name = Path.GetFileName(path);
            var page = await browser.OpenServedAsync(new Uri(server.Address, $"notebooks/notebooks/{name}"));
            await page.WaitForAsync(IsReady);
            var stored = await CountAsync(page, Charts, Tables);
            Assert.All(stored, count => Assert.True(count > 0, $"{name} shows no chart or no table before it is run."));

            await page.EvaluateAsync("document.querySelector('#run_all_cells a, #run_all_cells').click()");
            await page.WaitForAsync($"{HasRun} && !Jupyter.notebook.kernel_busy");

            Assert.Empty((await page.EvaluateAsync(Errors)).EnumerateArray().Select(error => $"{name}: {error.GetString()}"));
            var counts = (await page.EvaluateAsync(Counts)).EnumerateArray().Select(count => count.GetInt32()).ToArray();
            Assert.Equal(Enumerable.Range(1, counts.Length), counts);
            Assert.Equal(stored, await CountAsync(page, Charts, Tables));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private static async Task<int[]> CountAsync(BrowserPage page, params string[] expressions)
    {
        var counts = await page.EvaluateAsync($"[{string.Join(", ", expressions)}]");
        return [.. counts.EnumerateArray().Select(count => count.GetInt32())];
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
