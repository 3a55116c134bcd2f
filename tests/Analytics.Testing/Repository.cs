namespace Analytics.Testing;

/// <summary>Finds files of the checkout that the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder that holds Analytics.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a file or folder, given relative to the root with <c>/</c> between its parts.</summary>
    public static string PathOf(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analytics.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Analytics.sln.");
    }
}
