using System.Diagnostics;
using Analytics.Testing;

namespace Analytics.Acceptance.Tests.Pages;

/// <summary>Chromium without a window and without a network.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    private readonly TemporaryFolder _profile;
    private readonly Process _process;
    private BrowserConnection? _connection;

    private Browser(Process process, TemporaryFolder profile) => (_process, _profile) = (process, profile);

    public static async Task<Browser> StartAsync()
    {
        var profile = new TemporaryFolder();
        var start = new ProcessStartInfo(Find())
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--window-size=1280,1000",
                "--remote-debugging-port=0", $"--user-data-dir={profile.Path}", "about:blank",
            },
        };
        var browser = new Browser(Process.Start(start) ?? throw new InvalidOperationException("The browser did not start."), profile);
        browser._connection = await BrowserConnection.OpenAsync(await browser.AddressAsync());
        return browser;
    }

    /// <summary>Opens a page from a file, without a network, and lets it finish.</summary>
    public Task<BrowserPage> OpenAsync(string path) => OpenAsync(new Uri(path), isOffline: true);

    /// <summary>Opens a page of a server on this machine, and lets it load.</summary>
    public Task<BrowserPage> OpenServedAsync(Uri address) => OpenAsync(address, isOffline: false);

    private async Task<BrowserPage> OpenAsync(Uri address, bool isOffline)
    {
        var target = await _connection!.SendAsync("Target.createTarget", new { url = "about:blank" });
        var attached = await _connection.SendAsync("Target.attachToTarget", new { targetId = target.GetProperty("targetId").GetString(), flatten = true });
        var page = new BrowserPage(_connection, attached.GetProperty("sessionId").GetString()!);
        await page.OpenAsync(address.AbsoluteUri, isOffline);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null) await _connection.DisposeAsync();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _profile.Dispose();
    }

    private async Task<Uri> AddressAsync()
    {
        const string Mark = "DevTools listening on ";
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await _process.StandardError.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal)) return new Uri(line[Mark.Length..]);
        }

        throw new InvalidOperationException("The browser ended without saying where it can be reached.");
    }

    private static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"No browser was found: install one of {string.Join(", ", Names)}.");
    }
}
