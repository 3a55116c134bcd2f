using Analytics.Notebooks;

namespace Analytics.Jupyter.Handlers.Execution;

/// <summary>A cell that was run.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Code">Its code.</param>
/// <param name="Output">Its value as text; null where it has none.</param>
internal sealed record PastCell(int Number, string Code, string? Output);

/// <summary>The cells that were run since the kernel was started. May be used from several threads.</summary>
internal sealed class CellHistory
{
    private readonly Lock _gate = new();
    private readonly List<PastCell> _cells = [];

    public IReadOnlyList<PastCell> Cells
    {
        get
        {
            lock (_gate) return [.. _cells];
        }
    }

    public void Add(int number, string code, MimeBundle? shown)
    {
        lock (_gate) _cells.Add(new PastCell(number, code, shown?.Data.GetValueOrDefault("text/plain")));
    }
}
