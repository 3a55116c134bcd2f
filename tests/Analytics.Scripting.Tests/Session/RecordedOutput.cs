using System.Text;
using Analytics.Notebooks;

namespace Analytics.Scripting.Tests.Session;

/// <summary>Keeps what a cell wrote and displayed.</summary>
internal sealed class RecordedOutput : ICellOutput
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _displayed = [];

    public string Text
    {
        get
        {
            lock (_text) return _text.ToString();
        }
    }

    public IReadOnlyList<string> Displayed
    {
        get
        {
            lock (_text) return [.. _displayed];
        }
    }

    public void Write(OutputStream stream, string text)
    {
        lock (_text) _text.Append(stream == OutputStream.Error ? $"[{text}]" : text);
    }

    public void Display(MimeBundle data, string? displayId)
    {
        lock (_text) _displayed.Add(data.Data["text/plain"]);
    }

    public void UpdateDisplay(MimeBundle data, string displayId)
    {
        lock (_text) _displayed.Add("again " + data.Data["text/plain"]);
    }

    public void Clear(bool wait)
    {
        lock (_text) _text.Append(wait ? "[clear with the next]" : "[clear]");
    }
}
