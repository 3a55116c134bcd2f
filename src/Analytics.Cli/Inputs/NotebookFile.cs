using Analytics.Cli.CommandLine;

namespace Analytics.Cli.Inputs;

/// <summary>What the name of a notebook's file tells.</summary>
internal static class NotebookFile
{
    private const string PlainText = ".dib";

    private static readonly string[] Endings = [".ipynb", PlainText];

    /// <summary>The endings, for messages.</summary>
    public static string Expected { get; } = string.Join(" or ", Endings);

    /// <summary>Whether the name ends as those of notebooks do.</summary>
    public static bool Is(string path) => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is of the form that has no place for outputs.</summary>
    public static bool IsPlainText(string path) => path.EndsWith(PlainText, StringComparison.OrdinalIgnoreCase);

    /// <summary>Refuses a file that is not there.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public static void Require(string path)
    {
        if (!File.Exists(path)) throw new UsageException($"there is no file “{path}” (looked for {Path.GetFullPath(path)}).");
    }
}
