using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Analytics.Acceptance.Tests.Pages;

namespace Analytics.Acceptance.Tests.Kernels;

/// <summary>A server of the classic Notebook over a folder, on this machine alone.</summary>
internal sealed class ClassicNotebook : IAsyncDisposable
{
    private readonly Process _process;

    private ClassicNotebook(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it is reached.</summary>
    public Uri Address { get; }

    /// <summary>Starts it with Debian's Python, and waits until it answers.</summary>
    public static async Task<ClassicNotebook> StartAsync(string folder, IReadOnlyDictionary<string, string> environment)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("/usr/bin/python3")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", "--NotebookApp.port_retries=0",
                "--NotebookApp.token=", "--NotebookApp.password=", $"--notebook-dir={folder}",
            },
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ClassicNotebook(process, new Uri($"http://127.0.0.1:{port}/"));
        await server.WaitAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WaitAsync()
    {
        using var client = new HttpClient();
        var guard = Stopwatch.StartNew();
        while (!await AnswersAsync(client))
        {
            Assert.False(_process.HasExited, "The notebook server ended before it answered.");
            Assert.True(guard.Elapsed < BrowserConnection.Patience, "The notebook server does not answer.");
            await Task.Delay(200);
        }
    }

    private async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(Address, "api/kernelspecs"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
