using Analytics.Cli.CommandLine;

namespace Analytics.Cli.Inputs;

/// <summary>Finds the notebooks that a command is called with.</summary>
internal static class NotebookInputs
{
    /// <summary>The notebooks, files in the order given and those of a folder in ordinal order of their paths.</summary>
    /// <exception cref="UsageException">A path is not there or no notebook, or two notebooks would have the same outputs.</exception>
    /// <exception cref="FailureException">There is not a single notebook, or a folder cannot be read.</exception>
    public static IReadOnlyList<NotebookInput> Find(IReadOnlyList<string> paths)
    {
        var wrong = paths.Select(Fault).OfType<string>().ToArray();
        if (wrong.Length > 0) throw new UsageException(string.Join('\n', wrong));

        var inputs = paths.SelectMany(path => Directory.Exists(path) ? InFolder(path) : [OfFile(path)]).ToArray();
        if (inputs.Length == 0) throw new FailureException($"there is no notebook ({NotebookFile.Expected}) in {string.Join(", ", paths)}.");
        foreach (var same in inputs.GroupBy(input => input.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            var names = string.Join(" and ", same.Select(input => input.Path));
            throw new UsageException($"{names} would have the same outputs; give them one at a time, with an output folder each.");
        }

        return inputs;
    }

    private static string? Fault(string path)
    {
        if (Directory.Exists(path)) return null;
        if (path.Length == 0) return "an empty path was given; give the path of a notebook or of a folder of notebooks.";
        if (!File.Exists(path)) return $"there is no file or folder “{path}” (looked for {Path.GetFullPath(path)}).";
        if (!NotebookFile.Is(path)) return $"“{path}” is not a notebook; expected a file that ends in {NotebookFile.Expected}.";
        return null;
    }

    private static NotebookInput OfFile(string path) => new(path, Path.GetFullPath(path), Path.GetFileNameWithoutExtension(path));

    private static IEnumerable<NotebookInput> InFolder(string folder)
    {
        var root = Path.GetFullPath(folder);
        return Files(root)
            .Select(file => (Full: file, Relative: Path.GetRelativePath(root, file).Replace('\\', '/')))
            .OrderBy(file => file.Relative, StringComparer.Ordinal)
            .Select(file => new NotebookInput(Path.Combine(folder, file.Relative), file.Full, Path.ChangeExtension(file.Relative, null)));
    }

    private static List<string> Files(string root)
    {
        // Folders with a leading dot are not notebooks that somebody wrote: editors keep their backups there.
        var options = new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };
        var pending = new Stack<string>([root]);
        var files = new List<string>();
        while (pending.TryPop(out var folder))
        {
            try
            {
                files.AddRange(Directory.EnumerateFiles(folder, "*", options).Where(NotebookFile.Is));
                foreach (var below in Directory.EnumerateDirectories(folder, "*", options))
                {
                    if (!Path.GetFileName(below).StartsWith('.')) pending.Push(below);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new FailureException($"the folder {folder} cannot be read: {failure.Message}");
            }
        }

        return files;
    }
}
