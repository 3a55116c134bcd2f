namespace Analytics.Articles.Normalization;

/// <summary>A text that knows, for each of its characters, the position in the input it came from.</summary>
internal sealed class TracedText
{
    private readonly int[] _positions;

    public TracedText(string text, int[] positions, int repaired = 0)
    {
        if (text.Length != positions.Length)
        {
            throw new ArgumentException($"{text.Length} characters came with {positions.Length} positions; each character needs one.", nameof(positions));
        }

        Text = text;
        _positions = positions;
        Repaired = repaired;
    }

    public static TracedText Empty { get; } = new("", []);

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>How many characters were put right that a wrong encoding had garbled.</summary>
    public int Repaired { get; }

    public ReadOnlySpan<int> Positions => _positions;

    /// <summary>A text that is its own input.</summary>
    public static TracedText Verbatim(string text)
    {
        var positions = new int[text.Length];
        for (var i = 0; i < positions.Length; i++) positions[i] = i;
        return new TracedText(text, positions);
    }

    public int PositionOf(int index) => _positions[index];

    public TracedText Slice(int start, int end) =>
        start == 0 && end == Length ? this : new TracedText(Text[start..end], _positions[start..end]);

    /// <summary>The same text with its positions looked up in the text that was its own input.</summary>
    public TracedText Through(TracedText input)
    {
        var positions = new int[Length];
        for (var i = 0; i < positions.Length; i++) positions[i] = input._positions[_positions[i]];
        return new TracedText(Text, positions, Repaired);
    }

    public TracedText WithRepaired(int count) => new(Text, _positions, count);
}
