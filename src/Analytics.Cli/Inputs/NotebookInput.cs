using Analytics.Notebooks;

namespace Analytics.Cli.Inputs;

/// <summary>A notebook file to work on.</summary>
/// <param name="Path">Its path, as it is shown.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="Name">What its outputs are called: its path below the folder that was given, with <c>/</c> and without its ending.</param>
internal sealed record NotebookInput(string Path, string FullPath, string Name)
{
    /// <summary>The notebook as it is in the file now; null where it cannot be read.</summary>
    /// <param name="problem">Why it cannot be read, with the file's name.</param>
    public Notebook? Read(out string problem)
    {
        problem = "";
        try
        {
            return Notebook.Load(FullPath);
        }
        catch (NotebookFormatException fault)
        {
            problem = fault.Message;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problem = $"{Path}: it cannot be read: {fault.Message}";
        }

        return null;
    }
}
