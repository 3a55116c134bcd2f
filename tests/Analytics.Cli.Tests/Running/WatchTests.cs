using Analytics.Cli.Terminals;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Running;

public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_notebook_that_is_saved_is_run_again_until_the_command_is_interrupted()
    {
        var path = _folder.WriteNotebook("a.ipynb", "one");
        _folder.WriteNotebook("b.ipynb", "other");
        using var source = new CancellationTokenSource();
        var command = CommandRun.RunAsync(
            TerminalTraits.Plain, new LineLanguage().Engine, source.Token, "run", path, _folder.PathOf("b.ipynb"), "--output", _folder.PathOf("out"), "--watch");
        await WaitForAsync("out/index.html", "b.html");

        _folder.WriteNotebook("a.ipynb", "saved anew");
        await WaitForAsync("out/a.ipynb", "saved anew");
        await WaitForAsync("out/a.html", "saved anew");
        await source.CancelAsync();
        var result = await command.WaitAsync(Patience);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(1, result.Error.Split("Running " + _folder.PathOf("b.ipynb")).Length - 1);
        Assert.Contains("a.html", File.ReadAllText(_folder.PathOf("out/index.html")), StringComparison.Ordinal);
        Assert.Contains("b.html", File.ReadAllText(_folder.PathOf("out/index.html")), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task WaitForAsync(string file, string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!File.Exists(_folder.PathOf(file)) || !File.ReadAllText(_folder.PathOf(file)).Contains(text, StringComparison.Ordinal))
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
