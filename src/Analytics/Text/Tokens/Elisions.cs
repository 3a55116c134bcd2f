namespace Analytics.Text.Tokens;

/// <summary>Takes off what French and Italian write before a word with an apostrophe: "l’eau" is "eau", "dell'acqua" is "acqua".</summary>
internal static class Elisions
{
    private static readonly HashSet<string> French = new(StringComparer.OrdinalIgnoreCase)
    {
        "c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t",
    };

    private static readonly HashSet<string> Italian = new(StringComparer.OrdinalIgnoreCase)
    {
        "all", "anch", "c", "com", "d", "dall", "dell", "dov", "gl", "l", "m", "nell", "quell", "quest", "s", "sull", "t", "un", "v",
    };

    /// <summary>The word without what is elided before it; the word as it is in other languages.</summary>
    public static ReadOnlySpan<char> Without(Language language, ReadOnlySpan<char> printed)
    {
        var elided = language switch { Language.French => French, Language.Italian => Italian, _ => null };
        if (elided is null) return printed;
        var apostrophe = printed.IndexOfAny('\'', '’', 'ʼ');
        return apostrophe > 0 && apostrophe + 1 < printed.Length && elided.Contains(printed[..apostrophe].ToString()) ? printed[(apostrophe + 1)..] : printed;
    }
}
