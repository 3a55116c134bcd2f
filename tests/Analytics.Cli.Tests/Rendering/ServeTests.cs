using System.Net;
using System.Net.Sockets;
using Analytics.Cli.Terminals;
using Analytics.Cli.Tests.Running;
using Analytics.Notebooks;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Rendering;

public sealed class ServeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly int _port = FreePort();

    [Fact]
    public async Task Pages_are_shown_as_the_notebooks_are_when_they_are_asked_for()
    {
        _folder.WriteNotebook("in/a.ipynb", NotebookCell.Markdown("# First question"));
        _folder.WriteNotebook("in/b.ipynb", NotebookCell.Markdown("# Second question"));
        var command = Start("render", _folder.PathOf("in"), "--serve", "--port", $"{_port}");

        Assert.Contains("Second question", await GetAsync("/"), StringComparison.Ordinal);
        Assert.Contains("First question", await GetAsync("/a.html"), StringComparison.Ordinal);
        _folder.WriteNotebook("in/a.ipynb", NotebookCell.Markdown("# Better question"));
        Assert.Contains("Better question", await GetAsync("/a.html"), StringComparison.Ordinal);
        _folder.Write("in/b.ipynb", "not json");
        Assert.Contains("not valid JSON", await GetAsync("/b.html"), StringComparison.Ordinal);

        await _ending.CancelAsync();
        Assert.Equal(0, (await command.WaitAsync(TimeSpan.FromSeconds(60))).ExitCode);
    }

    [Theory]
    [InlineData("GET", "/in/a.ipynb", null, HttpStatusCode.NotFound)]
    [InlineData("GET", "/../a.ipynb", null, HttpStatusCode.NotFound)]
    [InlineData("POST", "/", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/", "example.org", HttpStatusCode.NotFound)]
    public async Task Nothing_else_is_given_away(string method, string path, string? host, HttpStatusCode expected)
    {
        _folder.WriteNotebook("in/a.ipynb", "one");
        _ = Start("render", _folder.PathOf("in"), "--serve", "--port", $"{_port}");
        await GetAsync("/");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"http://127.0.0.1:{_port}{path}");
        if (host is not null) request.Headers.Host = host;

        using var response = await client.SendAsync(request);

        // A name that is not this machine's is refused by the system's listener itself on some systems.
        if (host is null) Assert.Equal(expected, response.StatusCode);
        else Assert.False(response.IsSuccessStatusCode);
    }

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
        _folder.Dispose();
    }

    private Task<CommandResult> Start(params string[] arguments) =>
        CommandRun.RunAsync(TerminalTraits.Plain, new LineLanguage().Engine, _ending.Token, arguments);

    private async Task<string> GetAsync(string path)
    {
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                return await client.GetStringAsync($"http://127.0.0.1:{_port}{path}", patience.Token);
            }
            catch (HttpRequestException failure) when (failure.StatusCode is null)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
