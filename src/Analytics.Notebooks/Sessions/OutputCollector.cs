using System.Text;

namespace Analytics.Notebooks;

/// <summary>
/// Gathers what a cell writes and displays into the outputs a notebook stores: what is written to one stream without anything
/// between becomes one output. Calls may come from any thread; what comes after <see cref="Complete"/> is not taken up.
/// </summary>
public sealed class OutputCollector : ICellOutput
{
    /// <summary>How much text is kept of one cell; a note marks what was cut.</summary>
    public const int MaxTextLength = 1_000_000;

    private readonly Lock _lock = new();
    private readonly List<object> _items = [];
    private int _textLength;
    private bool _clearsNext;
    private bool _isComplete;

    /// <inheritdoc/>
    public void Write(OutputStream stream, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        lock (_lock)
        {
            if (_isComplete || text.Length == 0) return;
            MakeRoom();
            if (_textLength > MaxTextLength) return;
            _textLength += text.Length;
            if (_items is not [.., Chunk last] || last.Stream != stream)
            {
                last = new Chunk(stream, new StringBuilder());
                _items.Add(last);
            }

            last.Text.Append(text);
            if (_textLength <= MaxTextLength) return;
            last.Text.Length = Math.Max(0, last.Text.Length - (_textLength - MaxTextLength));
            last.Text.Append("\n(the rest of this cell's text was left out)\n");
        }
    }

    /// <inheritdoc/>
    public void Display(MimeBundle data, string? displayId)
    {
        ArgumentNullException.ThrowIfNull(data);
        lock (_lock)
        {
            if (_isComplete) return;
            MakeRoom();
            _items.Add(new Shown(data, displayId));
        }
    }

    /// <summary>
    /// New contents for every display shown under <paramref name="displayId"/>; later cells may send them too, so this works
    /// after <see cref="Complete"/> as well.
    /// </summary>
    public void UpdateDisplay(MimeBundle data, string displayId)
    {
        ArgumentNullException.ThrowIfNull(data);
        lock (_lock)
        {
            for (var i = 0; i < _items.Count; i++)
            {
                if (_items[i] is Shown shown && shown.DisplayId == displayId) _items[i] = shown with { Data = data };
            }
        }
    }

    /// <inheritdoc/>
    public void Clear(bool wait)
    {
        lock (_lock)
        {
            if (_isComplete) return;
            _clearsNext = true;
            if (!wait) MakeRoom();
        }
    }

    /// <summary>Takes up nothing more: the cell is over.</summary>
    public void Complete()
    {
        lock (_lock) _isComplete = true;
    }

    /// <summary>The outputs so far, in the order they began.</summary>
    public IReadOnlyList<NotebookOutput> ToOutputs()
    {
        lock (_lock)
        {
            return [.. _items.Select(item => item is Chunk chunk
                ? (NotebookOutput)new StreamOutput(chunk.Stream, chunk.Text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal))
                : new DisplayOutput(((Shown)item).Data))];
        }
    }

    /// <summary>Clears what was to go with the next output, since one has come that is not gathered here.</summary>
    internal void Settle()
    {
        lock (_lock) MakeRoom();
    }

    private void MakeRoom()
    {
        if (!_clearsNext) return;
        _clearsNext = false;
        _items.Clear();
        _textLength = 0;
    }

    private sealed record Chunk(OutputStream Stream, StringBuilder Text);

    private sealed record Shown(MimeBundle Data, string? DisplayId);
}
