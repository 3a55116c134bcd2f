namespace Analytics.Text.Boundaries;

/// <summary>Reads code points of UTF-16 text; a surrogate without its other half stands for itself.</summary>
internal static class CodePoints
{
    /// <summary>The code point that starts at <paramref name="position"/>.</summary>
    public static int At(ReadOnlySpan<char> text, int position)
    {
        var character = text[position];
        return char.IsHighSurrogate(character) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1])
            ? char.ConvertToUtf32(character, text[position + 1])
            : character;
    }

    /// <summary>How many characters a code point takes.</summary>
    public static int Length(int codePoint) => codePoint > 0xffff ? 2 : 1;
}
