using System.Collections.Concurrent;
using Analytics.Notebooks;
using Analytics.Scripting;

namespace Analytics.Jupyter.Tests.Client;

/// <summary>A real kernel for C# cells, on free ports of this machine.</summary>
internal sealed class TestKernel : IDisposable
{
    public const string Key = "a key that only the kernel and its client know";

    private readonly JupyterKernel _kernel;

    public TestKernel(string key = Key)
    {
        var json = $$"""
            {"transport": "tcp", "ip": "127.0.0.1", "signature_scheme": "hmac-sha256", "key": "{{key}}",
             "shell_port": 0, "control_port": 0, "stdin_port": 0, "iopub_port": 0, "hb_port": 0}
            """;
        _kernel = new JupyterKernel(ConnectionFile.Parse(json, "kernel.json"), Description, () => new NotebookSession([new CSharpLanguage()], new ValueFormatting()), Log.Enqueue);
    }

    public static KernelDescription Description { get; } = new(
        "test", "1.0", "A kernel for tests", new KernelLanguage("csharp", "14.0", "text/x-csharp", ".cs"), [new HelpLink("Help", new Uri("https://example.org/"))]);

    /// <summary>What the kernel told whoever runs it.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public Task Ended => _kernel.Ended;

    public KernelClient Connect(string key = Key) => new(_kernel.Ports, key);

    public Analytics.Jupyter.Wire.ChannelPorts Ports => _kernel.Ports;

    public void Dispose() => _kernel.Dispose();
}
