using Analytics.Text.Boundaries;

namespace Analytics.Text.Tokens;

/// <summary>Recognises pictographs and flags.</summary>
internal static class Emojis
{
    private const int FirstOfPictographBlocks = 0x1F000;
    private const char EmojiPresentation = '\uFE0F';

    /// <summary>
    /// How long the emoji that starts at <paramref name="position"/> is, with its modifiers and what it is joined to; 0 where none starts.
    /// Signs that are print unless marked as emoji, such as © and ↔, are none without that mark.
    /// </summary>
    public static int Length(ReadOnlySpan<char> text, int position)
    {
        if (text[position] < '\u00a9') return 0;
        var codePoint = CodePoints.At(text, position);
        var end = WordBreaks.Next(text, position);
        var isFlag = WordBreaks.Of(codePoint) == WordBreak.RegionalIndicator && end - position == 4;
        var length = CodePoints.Length(codePoint);
        var isMarked = position + length < text.Length && text[position + length] == EmojiPresentation;
        return isFlag || WordBreaks.IsPictograph(codePoint) && (codePoint >= FirstOfPictographBlocks || isMarked) ? end - position : 0;
    }
}
