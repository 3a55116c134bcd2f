namespace Analytics.Scripting.Session;

/// <summary>The folder in which NuGet keeps the packages it has restored on a machine.</summary>
internal sealed class PackageFolder(string path)
{
    public string Path => path;

    /// <summary>Where NuGet itself would look: where its variable says, else below the user's home.</summary>
    public static PackageFolder OfMachine() => new(
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));

    /// <summary>The versions of a package that are there, the lowest first.</summary>
    public IReadOnlyList<PackageVersion> VersionsOf(string id)
    {
        var folder = System.IO.Path.Combine(path, Lowercase(id));
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.GetDirectories(folder)
            .Select(d => PackageVersion.TryParse(System.IO.Path.GetFileName(d)))
            .OfType<PackageVersion>()
            .OrderBy(v => v)];
    }

    /// <summary>The packages that are there, as their folders are named, in ordinal order.</summary>
    public IReadOnlyList<string> Names() =>
        Directory.Exists(path) ? [.. Directory.GetDirectories(path).Select(d => System.IO.Path.GetFileName(d)).Where(n => n[0] != '.').Order(StringComparer.Ordinal)] : [];

    public string FolderOf(string id, PackageVersion version) => System.IO.Path.Combine(path, Lowercase(id), version.Text);

#pragma warning disable CA1308 // NuGet names these folders in lower case.
    public static string Lowercase(string id) => id.ToLowerInvariant();
#pragma warning restore CA1308
}
