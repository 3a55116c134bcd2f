namespace Analytics;

/// <summary>
/// Says where each character of a normalized text stood in the input it was made from, so that every result can be shown in the original.
/// </summary>
/// <remarks>
/// Kept as runs: within a run, text and input advance together, one character for one character. Positions are UTF-16 characters
/// of the decoded input file (for a file that holds several stories, of that whole file; for a value inside JSON, of the decoded value).
/// </remarks>
public sealed class OffsetMap
{
    private readonly int[] _textStarts;
    private readonly int[] _inputStarts;

    private OffsetMap(int[] textStarts, int[] inputStarts, int textLength, int inputLength)
    {
        _textStarts = textStarts;
        _inputStarts = inputStarts;
        TextLength = textLength;
        InputLength = inputLength;
    }

    /// <summary>The length of the normalized text, in characters.</summary>
    public int TextLength { get; }

    /// <summary>The length of the input, in characters.</summary>
    public int InputLength { get; }

    /// <summary>A map for a text that is its own input.</summary>
    public static OffsetMap Identity(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return new OffsetMap([0], [0], length, length);
    }

    /// <summary>A map from the input position of every character of the text, in text order.</summary>
    /// <param name="inputPositions">For each character of the text, the position in the input where it came from; never decreasing.</param>
    /// <param name="inputLength">The length of the input.</param>
    /// <exception cref="ArgumentException">A position lies outside the input or before the one in front of it.</exception>
    public static OffsetMap FromPositions(ReadOnlySpan<int> inputPositions, int inputLength)
    {
        var textStarts = new List<int> { 0 };
        var inputStarts = new List<int> { inputPositions.Length > 0 ? inputPositions[0] : 0 };
        for (var i = 0; i < inputPositions.Length; i++)
        {
            var position = inputPositions[i];
            if (position < 0 || position >= inputLength || (i > 0 && position < inputPositions[i - 1]))
            {
                throw new ArgumentException(
                    $"Character {i} is said to come from input position {position}; positions must not decrease and must lie within the {inputLength} characters of the input.",
                    nameof(inputPositions));
            }

            if (i > 0 && position != inputPositions[i - 1] + 1)
            {
                textStarts.Add(i);
                inputStarts.Add(position);
            }
        }

        return new OffsetMap([.. textStarts], [.. inputStarts], inputPositions.Length, inputLength);
    }

    /// <summary>Where the character at <paramref name="textPosition"/> stood in the input.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is not one of the text's characters.</exception>
    public int ToInput(int textPosition)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(textPosition);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(textPosition, TextLength);
        var run = Array.BinarySearch(_textStarts, textPosition);
        if (run < 0) run = ~run - 1;
        return _inputStarts[run] + (textPosition - _textStarts[run]);
    }

    /// <summary>The stretch of the input, markup between them included, from the first to the last character of <paramref name="range"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie within the text.</exception>
    public TextRange ToInput(TextRange range)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(range.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(range.End, TextLength);
        if (range.Length > 0) return new TextRange(ToInput(range.Start), ToInput(range.End - 1) + 1);
        var at = range.Start < TextLength ? ToInput(range.Start) : InputLength;
        return new TextRange(at, at);
    }
}
