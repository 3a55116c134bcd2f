namespace Analytics.Notebooks;

/// <summary>Writes files that appear whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>
    /// Puts <paramref name="contents"/> at <paramref name="path"/>, replacing what is there. A reader sees the old file or the
    /// new one, never a part; when writing fails the old file is untouched and nothing is left beside it.
    /// A link is followed, and an existing file keeps its permissions.
    /// </summary>
    /// <param name="path">The file; folders that are missing are made.</param>
    /// <param name="contents">All of its bytes.</param>
    /// <exception cref="IOException">The folder cannot be written to, or the disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder belongs to someone else.</exception>
    public static void Write(string path, ReadOnlySpan<byte> contents)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var target = Target(Path.GetFullPath(path));
        var folder = Path.GetDirectoryName(target)
            ?? throw new IOException($"{path} is a folder; expected the name of a file to write.");
        Directory.CreateDirectory(folder);

        // In the same folder, because a rename is atomic only within one file system.
        var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = Open(temporary, target))
            {
                stream.Write(contents);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>As <see cref="Write(string, ReadOnlySpan{byte})"/>, with text written as UTF-8 without a byte order mark.</summary>
    public static void WriteText(string path, string contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        Write(path, System.Text.Encoding.UTF8.GetBytes(contents));
    }

    private static FileStream Open(string temporary, string target)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && File.Exists(target)) options.UnixCreateMode = File.GetUnixFileMode(target);
        return new FileStream(temporary, options);
    }

    private static string Target(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link
            ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path
            : path;
}
