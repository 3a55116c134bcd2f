using Analytics.Articles.Furniture;
using Analytics.Articles.Readers;

namespace Analytics.Articles.Loading;

/// <summary>Reads files and folders into a corpus; what cannot be read becomes an entry of the report.</summary>
internal static class CorpusLoader
{
    public static Corpus Load(IReadOnlyList<string> paths, LoadOptions options, IProgress<LoadEntry>? progress, CancellationToken cancellation)
    {
        var sink = new StorySink(options);
        foreach (var path in paths) Require(path);
        foreach (var path in paths)
        {
            foreach (var file in Files(path, sink)) ReadFile(file, sink, progress, cancellation);
        }

        var stories = options.RemoveRecurringLines ? RecurringLines.Remove(sink) : new FoundStories([.. sink.Documents], [.. sink.Entries], []);
        return Duplicates.Mark(stories, options.CountDuplicatesOnce);
    }

    /// <summary>The stories as they are read; only those of one file are in memory at a time.</summary>
    public static IEnumerable<Document> Stream(IReadOnlyList<string> paths, LoadOptions options, IProgress<LoadEntry>? progress, CancellationToken cancellation)
    {
        foreach (var path in paths) Require(path);
        return Each();

        IEnumerable<Document> Each()
        {
            var sink = new StorySink(options);
            foreach (var path in paths)
            {
                foreach (var file in Files(path, sink))
                {
                    ReadFile(file, sink, progress, cancellation);
                    foreach (var story in sink.Documents.OfType<Document>()) yield return story;
                    sink.Clear();
                }
            }
        }
    }

    private static void ReadFile(InputFile file, StorySink sink, IProgress<LoadEntry>? progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var before = sink.Entries.Count;
        StoryReaders.Read(file, sink, cancellation);
        for (var i = before; i < sink.Entries.Count; i++) progress?.Report(sink.Entries[i]);
    }

    private static void Require(string path)
    {
        if (File.Exists(path) || Directory.Exists(path)) return;
        throw new FileNotFoundException(
            $"There is no file or folder \"{path}\" (looked for {System.IO.Path.GetFullPath(path)}). Give the path of a story file or of a folder of stories.", path);
    }

    private static IReadOnlyList<InputFile> Files(string path, StorySink sink)
    {
        var shown = System.IO.Path.DirectorySeparatorChar == '/' ? path : path.Replace(System.IO.Path.DirectorySeparatorChar, '/');
        if (File.Exists(path)) return [new InputFile(shown, System.IO.Path.GetFullPath(path))];
        var before = sink.Entries.Count;
        var files = InputFolder.Files(path, shown, sink);
        if (files.Count == 0 && sink.Entries.Count == before) sink.Skip(new InputFile(shown, path), "The folder holds no files to read.");
        return files;
    }
}
