using System.Diagnostics;
using Analytics.Acceptance.Tests.Notebooks;
using Analytics.Acceptance.Tests.Pages;
using Analytics.Testing;

namespace Analytics.Acceptance.Tests.Kernels;

/// <summary>The kernel, installed and started by Jupyter's own clients. What each of them does is in the Python files beside this one.</summary>
[Trait("Category", ClientFactAttribute.Category)]
public sealed class JupyterClientTests : IAsyncLifetime, IDisposable
{
    // Debian's, which has the clients; another one may come first in the path.
    private const string Python = "/usr/bin/python3";

    private readonly TemporaryFolder _data = new();

    public async Task InitializeAsync()
    {
        var installed = await AnalyticsCommand.RunAsync(["kernel", "install"], null, Environment());
        Assert.True(installed.ExitCode == 0, installed.Error);
    }

    [ClientFact]
    public async Task The_conformance_suite_passes()
    {
        var result = await RunAsync([Script("conformance.py")]);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.DoesNotContain("FAILED", result.Error, StringComparison.Ordinal);
    }

    [ClientFact]
    public async Task Interrupts_restarts_and_questions_work_with_Jupyters_own_client()
    {
        var result = await RunAsync([Script("client.py")]);

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [ClientFact]
    public async Task Nbconvert_executes_all_notebooks_with_the_outputs_they_are_stored_with()
    {
        var result = await RunAsync([Script("notebooks.py"), .. NotebookRuns.Committed]);

        Assert.True(result.ExitCode == 0, result.Out + result.Error);
    }

    [ClientFact]
    public async Task A_notebook_is_converted_to_a_page_on_the_way()
    {
        var source = Path.Combine(_data.Path, "question.ipynb");
        Analytics.Notebooks.Notebook.Create([Analytics.Notebooks.NotebookCell.Code("var x = 20;"), Analytics.Notebooks.NotebookCell.Code("$\"answer {x + 22}\"")]).Save(source);

        var result = await RunAsync(["-m", "nbconvert", "--execute", "--to", "html", "--ExecutePreprocessor.kernel_name=analytics", source]);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("answer 42", File.ReadAllText(Path.ChangeExtension(source, ".html")), StringComparison.Ordinal);
    }

    [ClientFact]
    public async Task A_console_shows_values_errors_and_questions()
    {
        var result = await RunAsync(
            ["-m", "jupyter_console", "--kernel", "analytics", "--simple-prompt"],
            "var x = 20;\nx + 22\nint.Parse(\"none\")\nvar name = Console.ReadLine();\nAna\nname + \"!\"\n");

        Assert.Contains("Out[2]: 42", result.Out, StringComparison.Ordinal);
        Assert.Contains("FormatException", result.Error, StringComparison.Ordinal);
        Assert.Contains("Ana!", result.Out, StringComparison.Ordinal);
    }

    [ClientFact]
    public async Task Jupyter_lists_the_kernel()
    {
        var result = await RunAsync(["-m", "jupyter_client.kernelspecapp", "list"]);

        Assert.Contains(_data.PathOf("kernels/analytics"), result.Out, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _data.Dispose();

    private Dictionary<string, string> Environment() => new() { ["JUPYTER_DATA_DIR"] = _data.Path, ["PYTHONWARNINGS"] = "ignore" };

    private async Task<CommandResult> RunAsync(IEnumerable<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo(Python, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output, await error);
    }

    private static string Script(string name) => Repository.PathOf($"tests/Analytics.Acceptance.Tests/Kernels/{name}");
}
