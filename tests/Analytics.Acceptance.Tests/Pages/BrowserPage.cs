using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Analytics.Acceptance.Tests.Pages;

/// <summary>A page in the browser, and everything it complained about or asked the network for.</summary>
internal sealed class BrowserPage
{
    private readonly BrowserConnection _connection;
    private readonly string _session;
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _complaints = new();

    public BrowserPage(BrowserConnection connection, string session)
    {
        _connection = connection;
        _session = session;
        _connection.Happened += Take;
    }

    /// <summary>The addresses that the page asked for, its own included.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Errors on the console, exceptions nobody caught, requests that failed.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public async Task OpenAsync(string address, bool isOffline)
    {
        foreach (var domain in new[] { "Page", "Runtime", "Log", "Network" }) await SendAsync($"{domain}.enable");
        if (isOffline) await SendAsync("Network.emulateNetworkConditions", new { offline = true, latency = 0, downloadThroughput = 0, uploadThroughput = 0 });
        await SendAsync("Page.navigate", new { url = address });
        await _loaded.Task.WaitAsync(BrowserConnection.Patience);
    }

    /// <summary>Shows the page as to a reader who has chosen a setting, such as <c>prefers-color-scheme</c>.</summary>
    public Task PreferAsync(string setting, string value) =>
        SendAsync("Emulation.setEmulatedMedia", new { features = new[] { new { name = setting, value } } });

    /// <summary>Waits until a JavaScript expression is true; a hang guard ends the wait.</summary>
    public async Task WaitForAsync(string condition)
    {
        var guard = Stopwatch.StartNew();
        while (!((await EvaluateAsync(condition)) is { ValueKind: JsonValueKind.True }))
        {
            Assert.True(guard.Elapsed < BrowserConnection.Patience, $"Waited in vain for: {condition}");
            await Task.Delay(100);
        }
    }

    /// <summary>The value of a JavaScript expression; a promise is waited for.</summary>
    public async Task<JsonElement> EvaluateAsync(string expression)
    {
        var answer = await SendAsync("Runtime.evaluate", new { expression, awaitPromise = true, returnByValue = true });
        if (answer.TryGetProperty("exceptionDetails", out var details)) throw new InvalidOperationException(details.ToString());
        var result = answer.GetProperty("result");
        return result.TryGetProperty("value", out var value) ? value : default;
    }

    /// <summary>A picture of what is seen, as PNG.</summary>
    public async Task<byte[]> ScreenshotAsync(bool wholePage)
    {
        var answer = await SendAsync("Page.captureScreenshot", new { format = "png", captureBeyondViewport = wholePage });
        return answer.GetProperty("data").GetBytesFromBase64();
    }

    private Task<JsonElement> SendAsync(string method, object? parameters = null) => _connection.SendAsync(method, parameters, _session);

    private void Take(string? session, string method, JsonElement parameters)
    {
        if (session != _session) return;
        switch (method)
        {
            case "Page.loadEventFired":
                _loaded.TrySetResult();
                break;
            case "Network.requestWillBeSent":
                _requests.Enqueue(parameters.GetProperty("request").GetProperty("url").GetString()!);
                break;
            case "Network.loadingFailed":
                _complaints.Enqueue($"a request failed: {parameters.GetProperty("errorText").GetString()}");
                break;
            case "Log.entryAdded" when parameters.GetProperty("entry").GetProperty("level").GetString() is "error" or "warning":
                _complaints.Enqueue(parameters.GetProperty("entry").GetProperty("text").GetString()!);
                break;
            case "Runtime.exceptionThrown":
                _complaints.Enqueue(parameters.GetProperty("exceptionDetails").ToString());
                break;
            case "Runtime.consoleAPICalled" when parameters.GetProperty("type").GetString() is "error" or "assert":
                _complaints.Enqueue(parameters.GetProperty("args").ToString());
                break;
        }
    }
}
