using Analytics.Notebooks;
using Analytics.Scripting;

namespace Analytics.ScriptingBench;

/// <summary>The engine of this project.</summary>
internal sealed class OwnEngine : IEngine, ICellOutput
{
    private readonly CSharpLanguage _language = new();
    private int _cells;

    public ICellServices Services => _language;

    public object? Run(string cell)
    {
        var result = _language.ExecuteAsync(new CellSubmission(cell, ++_cells, this), CancellationToken.None).GetAwaiter().GetResult();
        if (result.Outcome == CellOutcome.Succeeded) return result.Value;
        throw new InvalidOperationException($"{cell}\n{result.Failure?.Message}\n{string.Join('\n', result.Diagnostics)}");
    }

    public void Dispose() => _language.Dispose();

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
