using Analytics.Articles.Furniture;
using Analytics.Articles.Readers;

namespace Analytics.Articles.Loading;

/// <summary>Reads files and folders into a corpus; what cannot be read becomes an entry of the report.</summary>
internal static class CorpusLoader
{
    public static Corpus Load(IReadOnlyList<string> paths, IProgress<LoadEntry>? progress, CancellationToken cancellation)
    {
        var sink = new StorySink();
        foreach (var path in paths) Require(path);
        foreach (var path in paths)
        {
            foreach (var file in Files(path, sink))
            {
                cancellation.ThrowIfCancellationRequested();
                var before = sink.Entries.Count;
                ReadFile(file, sink, cancellation);
                for (var i = before; i < sink.Entries.Count; i++) progress?.Report(sink.Entries[i]);
            }
        }

        return RecurringLines.Remove(sink);
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

    private static void ReadFile(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        try
        {
            var reader = StoryReaders.For(file);
            if (reader is null) sink.Skip(file, StoryReaders.Unknown(file));
            else reader(file, sink, cancellation);
        }
        catch (UnreadableInputException failure)
        {
            sink.Skip(file, failure.Message, failure.Line, failure.Field);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            sink.Skip(file, $"The file cannot be read: {failure.Message}");
        }
    }
}
