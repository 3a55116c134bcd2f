namespace Analytics.Jupyter.Protocol;

/// <summary>Positions in a text: clients count characters of Unicode, we count UTF-16 code units.</summary>
internal static class CodePoints
{
    /// <summary>The position in UTF-16 of that many characters; one beyond the text is its end.</summary>
    public static int ToUtf16(string text, int characters)
    {
        var position = 0;
        for (var i = 0; i < characters && position < text.Length; i++) position += IsPair(text, position) ? 2 : 1;
        return position;
    }

    /// <summary>How many characters stand before a position in UTF-16.</summary>
    public static int FromUtf16(string text, int position)
    {
        var characters = 0;
        for (var i = 0; i < position; i += IsPair(text, i) ? 2 : 1) characters++;
        return characters;
    }

    private static bool IsPair(string text, int position) =>
        char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]);
}
