using System.Runtime.Versioning;
using System.Text;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Inputs;

/// <summary>Whatever a folder holds, the good stories in it are answered for and the rest is named on standard error.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task An_empty_folder_is_said_and_ends_with_1()
    {
        var result = await CommandRun.RunAsync("articles", _folder.Path, "--json");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains("The folder holds no files to read.", result.Error, StringComparison.Ordinal);
        Assert.Contains("No story was loaded.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_is_named() => await GoodStoryIsKeptBeside("empty.txt", [], "empty.txt: skipped. The file is empty.");

    [Fact]
    public async Task A_binary_file_is_named() =>
        await GoodStoryIsKeptBeside("photo.txt", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46, 0x49, 0x46, 0], "photo.txt: skipped. The file is binary");

    [Fact]
    public async Task Random_bytes_are_named_or_read_but_never_an_error()
    {
        var bytes = new byte[20000];
        new Random(5).NextBytes(bytes);
        await GoodStoryIsKeptBeside("noise.html", bytes, "noise.html: skipped.");
    }

    [Fact]
    public async Task A_file_of_an_unknown_kind_is_named() =>
        await GoodStoryIsKeptBeside("data.xlsx", "text"u8.ToArray(), "data.xlsx: skipped. Stories are not read from .xlsx");

    [Fact]
    public async Task A_damaged_gz_file_is_named() =>
        await GoodStoryIsKeptBeside("page.html.gz", [0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9], "page.html.gz: skipped. The .gz file cannot be unpacked");

    [Fact]
    public async Task Lines_of_json_that_are_broken_are_named_with_their_number() => await GoodStoryIsKeptBeside(
        "lines.jsonl",
        Encoding.UTF8.GetBytes("{\"id\":\"x\",\"te\n[]\n{\"id\":\"y\"}\n"),
        "lines.jsonl, line 1: skipped.",
        "lines.jsonl, line 2: skipped.",
        "lines.jsonl, line 3, text: skipped.");

    [Fact]
    public async Task A_file_of_an_old_encoding_is_read_and_said()
    {
        var text = Stories.Mayor.Replace('“', '"').Replace('”', '"').Replace("Brenner", "López", StringComparison.Ordinal);
        var page = _folder.WritePage("old.html", "El presupuesto del puerto", text);
        File.WriteAllBytes(page, Encoding.Latin1.GetBytes(File.ReadAllText(page)));

        var result = await CommandRun.RunAsync("articles", _folder.Path, "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Mayor Ana López said", Assert.Single(CommandRun.Json(result.Out)).GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Contains("old.html: loaded (", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_100_MB_is_passed_over_and_its_neighbours_are_kept()
    {
        var path = _folder.PathOf("huge.jsonl");
        using (var stream = File.Create(path))
        {
            stream.Write("{\"id\":\"before\",\"text\":\"The story before the long line is a good one.\"}\n{\"id\":\"huge\",\"text\":\""u8);
            var chunk = new byte[1 << 20];
            Array.Fill(chunk, (byte)'a');
            for (var i = 0; i < 100; i++) stream.Write(chunk);
            stream.Write("\"}\n{\"id\":\"after\",\"text\":\"The story after the long line is a good one.\"}\n"u8);
        }

        var result = await CommandRun.RunAsync("articles", path, "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["before", "after"], CommandRun.Json(result.Out).Select(story => story.GetProperty("id").GetString()));
        Assert.Contains("huge.jsonl, line 2: skipped. There are more than 32 MB", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_100_MB_on_one_line_is_named()
    {
        using (var stream = File.Create(_folder.PathOf("huge.txt")))
        {
            var chunk = new byte[1 << 20];
            Array.Fill(chunk, (byte)'a');
            for (var i = 0; i < 100; i++) stream.Write(chunk);
        }

        var result = await CommandRun.RunAsync("words", _folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("huge.txt: skipped. There are more than 32 MB", result.Error, StringComparison.Ordinal);
    }

    [FactForOrdinaryUsers]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_and_a_file_that_may_not_be_read_are_named()
    {
        _folder.WriteLines("good.jsonl", ("good", Stories.Mayor));
        var closed = Directory.CreateDirectory(_folder.PathOf("closed"));
        var secret = _folder.WriteLines("secret.jsonl", ("secret", Stories.Ferry));
        var patterns = _folder.Write(".corpusignore", "nothing.txt");
        File.SetUnixFileMode(closed.FullName, UnixFileMode.None);
        File.SetUnixFileMode(secret, UnixFileMode.None);
        File.SetUnixFileMode(patterns, UnixFileMode.None);
        try
        {
            var result = await CommandRun.RunAsync("articles", _folder.Path, "--json");

            Assert.Equal(0, result.ExitCode);
            Assert.Equal("good", Assert.Single(CommandRun.Json(result.Out)).GetProperty("id").GetString());
            Assert.Contains("closed: skipped. The folder cannot be read:", result.Error, StringComparison.Ordinal);
            Assert.Contains(".corpusignore: skipped. Its patterns cannot be read", result.Error, StringComparison.Ordinal);
            Assert.Contains("secret.jsonl: skipped. The file cannot be read:", result.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(closed.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task GoodStoryIsKeptBeside(string name, byte[] contents, params string[] messages)
    {
        File.WriteAllBytes(_folder.PathOf(name), contents);
        _folder.WriteLines("good.jsonl", ("good", Stories.Mayor));

        var result = await CommandRun.RunAsync("articles", _folder.Path, "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("good", Assert.Single(CommandRun.Json(result.Out)).GetProperty("id").GetString());
        foreach (var message in messages) Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }
}
