namespace Analytics;

/// <summary>A half-open range of positions in a text, counted in UTF-16 characters from 0.</summary>
/// <param name="Start">The position of the first character.</param>
/// <param name="End">The position after the last character.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>How many characters the range holds; never negative.</summary>
    public int Length => End - Start;

    /// <summary>The part of <paramref name="text"/> that the range covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie within the text.</exception>
    public string In(string text) => text[Start..End];

    /// <summary>Whether <paramref name="position"/> is one of the range's characters.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>Whether the two ranges share at least one character.</summary>
    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;

    /// <summary>The range as <c>start..end</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Start}..{End}");
}
