using Analytics.Notebooks;

namespace Analytics.Jupyter.Handlers.Execution;

/// <summary>Where what a cell writes goes that is run silently: nowhere.</summary>
internal sealed class SilentOutput : ICellOutput
{
    public static readonly SilentOutput Instance = new();

    public void Write(OutputStream stream, string text)
    {
    }

    public void Display(MimeBundle data, string? displayId)
    {
    }

    public void UpdateDisplay(MimeBundle data, string displayId)
    {
    }

    public void Clear(bool wait)
    {
    }
}
