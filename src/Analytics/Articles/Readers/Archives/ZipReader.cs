using System.IO.Compression;
using Analytics.Articles.Loading;

namespace Analytics.Articles.Readers.Archives;

/// <summary>Reads the story files of a zip archive, in ordinal order of their names, without writing any of them to disk.</summary>
internal static class ZipReader
{
    private const int MostParts = 200_000;

    // Text packs to a tenth, pages that repeat themselves to a fiftieth; archives made to overwhelm unpack to a thousand times their size.
    private const int MostTimes = 100;
    private const long LargestTight = 1024 * 1024;
    private const long Spared = 64L * 1024 * 1024;

    public static void Read(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        if (file.IsPacked || file.Part is not null) throw new UnreadableInputException("It is an archive inside an archive, and such are not opened; unpack the outer one first.");
        using var stream = file.Open();
        using var archive = Open(stream);
        var budget = new UnpackingBudget((stream.Length * MostTimes) + Spared);
        var parts = archive.Entries.Where(IsFile).OrderBy(part => part.FullName, StringComparer.Ordinal).ToList();
        if (parts.Count == 0) throw new UnreadableInputException("The archive holds no files to read.");
        foreach (var part in parts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (budget.IsSpent)
            {
                sink.Skip(file, $"The archive unpacks to more than {MostTimes} times its size, as no collection of stories does; the rest of it is not read.");
                return;
            }

            ReadPart(file, part, budget, sink, cancellation);
        }
    }

    private static ZipArchive Open(Stream stream)
    {
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return archive.Entries.Count <= MostParts ? archive : throw new UnreadableInputException($"The archive says it holds {archive.Entries.Count} files; at most {MostParts} are read from one. Split it.");
        }
        catch (InvalidDataException damage)
        {
            throw new UnreadableInputException($"The .zip file cannot be unpacked: {damage.Message}");
        }
    }

    private static void ReadPart(InputFile file, ZipArchiveEntry part, UnpackingBudget budget, StorySink sink, CancellationToken cancellation)
    {
        var path = $"{file.Path}/{part.FullName.Replace('\\', '/')}";
        var input = new InputFile(path, file.FullPath, () => new BudgetedStream(part.Open(), budget));
        if (part.IsEncrypted) sink.Skip(input, "It is encrypted with a password; unpack the archive first.");
        else if (part.Length > LargestTight && part.Length / Math.Max(1, part.CompressedLength) > MostTimes) sink.Skip(input, $"It unpacks to more than {MostTimes} times its size, as no story does.");
        else StoryReaders.Read(input, sink, cancellation);
    }

    private static bool IsFile(ZipArchiveEntry part)
    {
        var steps = part.FullName.Split('/', '\\');
        return steps[^1].Length > 0 && !Array.Exists(steps, step => (step.StartsWith('.') && step is not ("." or "..")) || step == "__MACOSX");
    }
}
