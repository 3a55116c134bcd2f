using Analytics.Cli.CommandLine;
using Analytics.Cli.Inputs;
using Analytics.Cli.Rendering;

namespace Analytics.Cli.Running;

/// <summary>Writes what a batch produced, each file whole or not at all.</summary>
internal sealed class BatchOutput(RunSettings settings)
{
    private readonly PageFolder? _pages = settings.OutputFolder is { } folder ? new PageFolder(folder, settings.ShowsCode, hasIndex: true) : null;

    /// <summary>Refuses to write over notebooks that were not meant to be changed.</summary>
    /// <exception cref="UsageException">An executed notebook would replace the file it was read from.</exception>
    public void Check(IReadOnlyList<NotebookInput> inputs)
    {
        if (settings.InPlace && inputs.FirstOrDefault(input => NotebookFile.IsPlainText(input.FullPath)) is { } plain)
        {
            throw new UsageException($"{plain.Path} has no place for outputs; give --output with a folder, or convert it to .ipynb first.");
        }

        if (settings.InPlace || settings.OutputFolder is null) return;
        if (inputs.FirstOrDefault(input => NotebookPath(input) == input.FullPath) is { } own)
        {
            throw new UsageException(
                $"the output folder is where {own.Path} itself is; give another one, or --in-place as well if it is to be replaced.");
        }
    }

    public void Write(BatchEntry entry)
    {
        var run = entry.Run!;
        // A notebook that failed keeps the outputs it was stored with: they are worth more than half of new ones.
        if (settings.InPlace && run.Succeeded) run.Notebook.Save(entry.Input.FullPath);
        if (settings.OutputFolder is not null && !settings.InPlace) run.Notebook.Save(NotebookPath(entry.Input));
        _pages?.Write(entry.Input, run.Notebook);
    }

    /// <summary>Writes the page that lists the pages.</summary>
    public void WriteIndex() => _pages?.WriteIndex();

    private string NotebookPath(NotebookInput input) => Path.GetFullPath(Path.Combine(settings.OutputFolder!, input.Name + ".ipynb"));
}
