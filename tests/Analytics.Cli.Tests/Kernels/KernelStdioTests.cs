using System.Diagnostics;
using System.Text.Json.Nodes;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Kernels;

public class KernelStdioTests
{
    [Fact]
    public async Task What_programs_print_that_cells_start_stays_out_of_the_messages()
    {
        using var kernel = Start();
        var errors = kernel.StandardError.ReadToEndAsync();
        kernel.StandardInput.WriteLine(Cell("""System.Diagnostics.Process.Start("dotnet", "--list-runtimes").WaitForExit();"""));
        var messages = new List<JsonNode>();
        while (messages is not [.., { } last] || Type(last) != "execute_reply")
        {
            var line = await kernel.StandardOutput.ReadLineAsync();
            Assert.NotNull(line);
            if (line.Length > 0) messages.Add(JsonNode.Parse(line)!);
        }

        kernel.StandardInput.Close();
        await kernel.WaitForExitAsync();

        Assert.Equal(0, kernel.ExitCode);
        Assert.Contains("Microsoft.NETCore.App", await errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kernel_has_one_way_to_speak_with_its_client()
    {
        var result = await AnalyticsCommand.RunAsync("kernel", "start", "--stdio", "--connection-file", "kernel.json");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("either --connection-file or --stdio", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kernel_must_be_told_how_to_speak_with_its_client()
    {
        var result = await AnalyticsCommand.RunAsync("kernel", "start");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--connection-file", result.Error, StringComparison.Ordinal);
    }

    private static string Cell(string code) => new JsonObject
    {
        ["channel"] = "shell",
        ["header"] = new JsonObject { ["msg_id"] = "cell", ["msg_type"] = "execute_request" },
        ["content"] = new JsonObject { ["code"] = code, ["allow_stdin"] = false },
    }.ToJsonString();

    private static string Type(JsonNode message) => message["header"]!["msg_type"]!.GetValue<string>();

    private static Process Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AnalyticsCommand.Folder, "Analytics.Cli.dll"), "kernel", "start", "--stdio" }) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
