namespace Analytics.Notebooks.Running;

/// <summary>The outputs of one cell of a run, which also passes updates on to the cells before it.</summary>
internal sealed class RunOutput(IReadOnlyList<RunOutput> earlier) : ICellOutput
{
    private readonly OutputCollector _collector = new();
    private readonly RunOutput[] _earlier = [.. earlier];

    /// <summary>What ended the cell: its value or its error; comes after all else.</summary>
    public NotebookOutput? Ending { get; set; }

    public void Write(OutputStream stream, string text) => _collector.Write(stream, text);

    public void Display(MimeBundle data, string? displayId) => _collector.Display(data, displayId);

    public void UpdateDisplay(MimeBundle data, string displayId)
    {
        foreach (var output in _earlier) output._collector.UpdateDisplay(data, displayId);
        _collector.UpdateDisplay(data, displayId);
    }

    public void Complete() => _collector.Complete();

    public IReadOnlyList<NotebookOutput> ToOutputs() => Ending is null ? _collector.ToOutputs() : [.. _collector.ToOutputs(), Ending];
}
