using Analytics.Testing;

namespace Analytics.Notebooks.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_file_appears_whole_in_folders_that_are_made()
    {
        AtomicFile.WriteText(_folder.PathOf("new/below/a.txt"), "ä");

        Assert.Equal([0xC3, 0xA4], File.ReadAllBytes(_folder.PathOf("new/below/a.txt")));
        Assert.Single(Directory.GetFileSystemEntries(_folder.PathOf("new/below")));
    }

    [Fact]
    public void What_cannot_be_written_leaves_the_old_file_and_nothing_beside_it()
    {
        _folder.Write("a.txt/inside.txt", "old");

        Assert.ThrowsAny<IOException>(() => AtomicFile.WriteText(_folder.PathOf("a.txt"), "new"));

        Assert.Equal("old", File.ReadAllText(_folder.PathOf("a.txt/inside.txt")));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_link_is_followed()
    {
        var path = _folder.Write("real.txt", "old");
        File.CreateSymbolicLink(_folder.PathOf("link.txt"), path);

        AtomicFile.WriteText(_folder.PathOf("link.txt"), "new");

        Assert.Equal("new", File.ReadAllText(path));
        Assert.NotNull(new FileInfo(_folder.PathOf("link.txt")).LinkTarget);
    }

    [Fact]
    public async Task A_reader_sees_the_old_file_or_the_new_one_and_never_a_part()
    {
        var path = _folder.Write("a.txt", new string('0', 100_000));
        var writer = Task.Run(() =>
        {
            for (var i = 1; i < 200; i++) AtomicFile.WriteText(path, new string((char)('0' + (i % 10)), 100_000));
        });
        while (!writer.IsCompleted)
        {
            var text = await File.ReadAllTextAsync(path);
            Assert.Equal(100_000, text.Length);
            Assert.Single(text.Distinct());
        }

        await writer;
    }

    public void Dispose() => _folder.Dispose();
}
