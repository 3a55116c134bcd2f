namespace Analytics.Articles.Loading;

/// <summary>Lists the files below a folder in ordinal order of their paths, without following links out of it.</summary>
internal sealed class InputFolder
{
    private readonly string _root;
    private readonly string _shown;
    private readonly StorySink _sink;
    private readonly List<InputFile> _files = [];
    private readonly IgnoreRules _ignored = new();

    private InputFolder(string root, string shown, StorySink sink)
    {
        _root = System.IO.Path.TrimEndingDirectorySeparator(RealPath(root));
        _shown = shown;
        _sink = sink;
    }

    public static IReadOnlyList<InputFile> Files(string folder, string shown, StorySink sink)
    {
        var walk = new InputFolder(System.IO.Path.GetFullPath(folder), shown.TrimEnd('/'), sink);
        walk.Walk();
        walk._files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return walk._files;
    }

    private void Walk()
    {
        var pending = new Stack<string>();
        pending.Push("");
        while (pending.TryPop(out var relative))
        {
            foreach (var entry in Entries(relative))
            {
                var path = relative.Length == 0 ? entry.Name : relative + "/" + entry.Name;
                if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden) || _ignored.Covers(path)) continue;
                var file = new InputFile(_shown.Length == 0 ? path : _shown + "/" + path, entry.FullName);
                if (entry.LinkTarget is not null && !IsWelcome(entry, file)) continue;
                if (entry is DirectoryInfo) pending.Push(path);
                else _files.Add(file);
            }
        }
    }

    private FileSystemInfo[] Entries(string relative)
    {
        var folder = new DirectoryInfo(System.IO.Path.Combine(_root, relative));
        var shown = relative.Length == 0 ? _shown : _shown + "/" + relative;
        try
        {
            ReadIgnored(folder, relative, shown);
            return folder.GetFileSystemInfos();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _sink.Skip(new InputFile(shown, folder.FullName), $"The folder cannot be read: {failure.Message}");
            return [];
        }
    }

    // Patterns that cannot be read must not cost the folder its stories.
    private void ReadIgnored(DirectoryInfo folder, string relative, string shown)
    {
        try
        {
            _ignored.Read(folder, relative);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _sink.Skip(new InputFile($"{shown}/{IgnoreRules.FileName}", folder.FullName), $"Its patterns cannot be read, so no file is passed over: {failure.Message}");
        }
    }

    private bool IsWelcome(FileSystemInfo link, InputFile file)
    {
        var target = Target(link);
        if (target is null) _sink.Skip(file, "It is a link to something that is not there.");
        else if (!IsInside(RealPath(target.FullName))) _sink.Skip(file, "It is a link that leads out of the folder, and such links are not followed.");
        else if (target is DirectoryInfo) _sink.Skip(file, "It is a link to a folder inside this one, whose stories are read where they are.");
        else return true;
        return false;
    }

    private static FileSystemInfo? Target(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target ? target : null;
        }
        catch (IOException)
        {
            // A circle of links has no end to resolve to; it counts as leading nowhere.
            return null;
        }
    }

    private bool IsInside(string path) => path.StartsWith(_root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // Where a folder on the way is itself a link, paths that look alike differ; both sides are compared by where they really are.
    private static string RealPath(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var parts = new Stack<string>();
        for (var at = full; at is not null; at = System.IO.Path.GetDirectoryName(at))
        {
            if (new DirectoryInfo(at) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } target)
            {
                return parts.Count == 0 ? target.FullName : System.IO.Path.Combine([target.FullName, .. parts]);
            }

            parts.Push(System.IO.Path.GetFileName(at));
        }

        return full;
    }
}
