using System.Diagnostics;
using System.Runtime.Versioning;
using Analytics.Notebooks;
using Analytics.Testing;

namespace Analytics.Acceptance.Tests.Notebooks;

public sealed class InterruptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Ctrl_C_stops_a_cell_that_never_ends_and_leaves_nothing_half_written()
    {
        Write("a.ipynb", "1 + 1");
        Write("b.ipynb", "Console.WriteLine(\"spinning\");", "while (true) { }");
        using var process = AnalyticsCommand.Start(["run", _folder.PathOf("in"), "--output", _folder.PathOf("out")], null);
        while (await process.StandardError.ReadLineAsync() is { } line && !line.EndsWith("b.ipynb", StringComparison.Ordinal))
        {
            // Wait for the notebook that spins.
        }

        await Task.Delay(1000);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(130, process.ExitCode);
        Assert.Equal(["a.html", "a.ipynb"], Directory.EnumerateFiles(_folder.PathOf("out")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.NotEmpty(Notebook.Load(_folder.PathOf("out/a.ipynb")).Cells[0].Outputs);
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string name, params string[] cells) =>
        Notebook.Create([.. cells.Select(cell => NotebookCell.Code(cell))]).Save(_folder.PathOf("in/" + name));
}
