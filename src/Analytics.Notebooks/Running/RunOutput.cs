namespace Analytics.Notebooks.Running;

/// <summary>The outputs of one cell of a run, which also passes updates on to the cells before it.</summary>
internal sealed class RunOutput(IReadOnlyList<RunOutput> earlier) : ICellOutput
{
    private readonly OutputCollector _collector = new();
    private readonly RunOutput[] _earlier = [.. earlier];
    private NotebookOutput? _ending;

    public void Write(OutputStream stream, string text) => _collector.Write(stream, text);

    public void Display(MimeBundle data, string? displayId) => _collector.Display(data, displayId);

    public void UpdateDisplay(MimeBundle data, string displayId)
    {
        foreach (var output in _earlier) output._collector.UpdateDisplay(data, displayId);
        _collector.UpdateDisplay(data, displayId);
    }

    public void Clear(bool wait) => _collector.Clear(wait);

    public void Complete() => _collector.Complete();

    /// <summary>Adds what ended the cell: its value or its error; comes after all else.</summary>
    public void End(NotebookOutput ending)
    {
        _collector.Settle();
        _ending = ending;
    }

    public IReadOnlyList<NotebookOutput> ToOutputs() => _ending is null ? _collector.ToOutputs() : [.. _collector.ToOutputs(), _ending];
}
