using Analytics.Notebooks;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Running;

internal static class Notebooks
{
    /// <summary>Writes a notebook of code cells.</summary>
    public static string WriteNotebook(this TemporaryFolder folder, string name, params string[] cells) =>
        folder.WriteNotebook(name, [.. cells.Select(cell => NotebookCell.Code(cell))]);

    /// <summary>Writes a notebook.</summary>
    public static string WriteNotebook(this TemporaryFolder folder, string name, params NotebookCell[] cells)
    {
        var path = folder.PathOf(name);
        Notebook.Create(cells).Save(path);
        return path;
    }
}
