using Analytics.Text.Tokens;

namespace Analytics.Words.Indexing;

/// <summary>Puts tokens into an index while they are found: the number of what is printed, and its place.</summary>
internal ref struct IndexSink(FormTable forms, int capacity) : ITokenSink
{
    private int[] _types = new int[capacity];
    private int[] _starts = new int[capacity];

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>The text that places are in.</summary>
    public ReadOnlySpan<char> Text { get; set; }

    public readonly int[] Types => _types[..Count];

    public readonly int[] Starts => _starts[..Count];

    public void Add(int start, int end, TokenKind kind)
    {
        if (Count == _types.Length)
        {
            Array.Resize(ref _types, Count * 2);
            Array.Resize(ref _starts, Count * 2);
        }

        _types[Count] = forms.NumberOf(Text[start..end], kind);
        _starts[Count] = start;
        Count++;
    }
}
