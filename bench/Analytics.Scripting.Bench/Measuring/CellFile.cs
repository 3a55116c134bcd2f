namespace Analytics.ScriptingBench;

/// <summary>The cells that are measured, one file for each purpose; lines of <c>====</c> stand between the cells of a file.</summary>
internal static class CellFile
{
    public static IReadOnlyList<string> Read(string name)
    {
        using var stream = typeof(CellFile).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no file {name} under Cells.", nameof(name));
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n====\n").Select(cell => cell.Trim('\n'))];
    }

    /// <summary>The names of the files in a folder, without their endings, in order.</summary>
    public static IEnumerable<string> Names(string folder) =>
        typeof(CellFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Path.GetFileNameWithoutExtension(name));
}
