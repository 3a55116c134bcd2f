using System.Text.Json;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Kernels;

public sealed class KernelSpecTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Folder => _folder.PathOf("share/jupyter/kernels/analytics");

    [Fact]
    public async Task An_installed_kernel_says_how_it_is_started()
    {
        var result = await RunAsync("install");

        Assert.True(result.ExitCode == 0, result.Error);
        using var spec = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "kernel.json")));
        var arguments = spec.RootElement.GetProperty("argv").EnumerateArray().Select(argument => argument.GetString()!).ToArray();
        Assert.Equal(["kernel", "start", "--connection-file", "{connection_file}"], arguments[^4..]);
        Assert.True(Path.IsPathFullyQualified(arguments[0]));
        Assert.Equal("C# (Analytics)", spec.RootElement.GetProperty("display_name").GetString());
        Assert.Equal("csharp", spec.RootElement.GetProperty("language").GetString());
        Assert.Equal("message", spec.RootElement.GetProperty("interrupt_mode").GetString());
        Assert.Equal(
            ["kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"],
            Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Installing_again_replaces_what_was_installed()
    {
        await RunAsync("install");
        var result = await RunAsync("install", "--display-name", "Stories “C#”");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\"Stories “C#”\"", File.ReadAllText(Path.Combine(Folder, "kernel.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_shows_kernels_of_ours_alone_and_which_lead_nowhere()
    {
        await RunAsync("install");
        await RunAsync("install", "--name", ".net-csharp");
        var broken = _folder.PathOf("share/jupyter/kernels/.net-csharp/kernel.json");
        File.WriteAllText(broken, $$"""{"argv": ["{{_folder.PathOf("gone").Replace('\\', '/')}}"], "metadata": {"analytics": {} } }""");
        _folder.Write("share/jupyter/kernels/python3/kernel.json", """{"argv": ["python3"]}""");
        _folder.Write("share/jupyter/kernels/strange/kernel.json", "no JSON");

        var lines = (await RunAsync("list")).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        Assert.Contains("BROKEN", lines[0], StringComparison.Ordinal);
        Assert.Contains("analytics", lines[1], StringComparison.Ordinal);
        Assert.Contains("starts", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_takes_all_of_it_away()
    {
        await RunAsync("install");

        Assert.Equal(0, (await RunAsync("remove")).ExitCode);
        Assert.False(Directory.Exists(Folder));
        Assert.Contains("there is no kernel “analytics”", (await RunAsync("remove")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("install", "--name")]
    [InlineData("remove", null)]
    public async Task What_another_program_installed_is_left_alone_without_force(string command, string? option)
    {
        var other = _folder.Write("share/jupyter/kernels/.net-csharp/kernel.json", """{"argv": ["dotnet-interactive"], "display_name": ".NET (C#)"}""");
        string[] arguments = [command, .. option is null ? [] : new[] { option }, ".net-csharp"];

        var refused = await RunAsync(arguments);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Contains("dotnet-interactive", File.ReadAllText(other), StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync([.. arguments, "--force"])).ExitCode);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("")]
    public async Task A_name_that_is_none_is_wrong_usage(string name) => Assert.Equal(2, (await RunAsync("install", "--name", name)).ExitCode);

    [Fact]
    public async Task A_connection_file_that_is_none_is_wrong_usage()
    {
        var result = await CommandRun.RunAsync("kernel", "start", "--connection-file", _folder.Write("connection.json", """{"transport": "ipc"}"""));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("“transport” is “ipc”; expected “tcp”", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CommandResult> RunAsync(string command, params string[] arguments) =>
        CommandRun.RunAsync(["kernel", command, .. arguments, "--prefix", _folder.Path]);

    private Task<CommandResult> RunAsync(string[] arguments) => RunAsync(arguments[0], arguments[1..]);
}
