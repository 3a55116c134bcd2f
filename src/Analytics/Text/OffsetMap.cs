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
    /// <param name="inputPositions">For each character of the text, the position in the input where it came from. Positions may repeat
    /// (one entity that stands for two characters) and may step back (text that a browser shows before the table it was written in).</param>
    /// <param name="inputLength">The length of the input.</param>
    /// <exception cref="ArgumentException">A position lies outside the input.</exception>
    public static OffsetMap FromPositions(ReadOnlySpan<int> inputPositions, int inputLength)
    {
        var textStarts = new List<int> { 0 };
        var inputStarts = new List<int> { inputPositions.Length > 0 ? inputPositions[0] : 0 };
        for (var i = 0; i < inputPositions.Length; i++)
        {
            var position = inputPositions[i];
            if (position < 0 || position >= inputLength)
            {
                throw new ArgumentException(
                    $"Character {i} is said to come from input position {position}; positions must lie within the {inputLength} characters of the input.",
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
        var run = RunOf(textPosition);
        return _inputStarts[run] + (textPosition - _textStarts[run]);
    }

    /// <summary>The stretch of the input, markup between them included, from the first to the last character of <paramref name="range"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie within the text.</exception>
    public TextRange ToInput(TextRange range)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(range.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(range.End, TextLength);
        if (range.Length > 0) return Stretch(range);
        var at = range.Start < TextLength ? ToInput(range.Start) : InputLength;
        return new TextRange(at, at);
    }

    private TextRange Stretch(TextRange range)
    {
        var last = RunOf(range.End - 1);
        int start = int.MaxValue, end = 0;
        for (var run = RunOf(range.Start); run <= last; run++)
        {
            var first = Math.Max(range.Start, _textStarts[run]);
            var stop = run < last ? _textStarts[run + 1] : range.End;
            start = Math.Min(start, _inputStarts[run] + first - _textStarts[run]);
            end = Math.Max(end, _inputStarts[run] + stop - _textStarts[run]);
        }

        return new TextRange(start, end);
    }

    private int RunOf(int textPosition)
    {
        var run = Array.BinarySearch(_textStarts, textPosition);
        return run < 0 ? ~run - 1 : run;
    }
}
