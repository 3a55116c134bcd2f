namespace Analytics.Text.Tokens;

/// <summary>Brings a token as printed into the form it is counted under.</summary>
internal static class Forms
{
    /// <summary>Words that end in 's without owning anything: the ending is a verb, and part of the form.</summary>
    private static readonly HashSet<string> Contractions = new(StringComparer.Ordinal)
    {
        "he's", "here's", "how's", "it's", "let's", "she's", "that's", "there's", "what's", "when's", "where's", "who's", "why's",
    };

    /// <summary>
    /// The form: case folded, with straight apostrophes, without a possessive ending and without the hyphens some systems use to mark line breaks.
    /// "Calder’s" and "CALDER" are both <c>calder</c>; "It’s" is <c>it's</c>.
    /// </summary>
    /// <param name="printed">The token as printed.</param>
    /// <param name="keepCase">Whether capitals stay as they are.</param>
    public static string Of(ReadOnlySpan<char> printed, bool keepCase = false)
    {
        // Most tokens are their own forms.
        if (!printed.ContainsAnyExceptInRange('a', 'z')) return printed.ToString();
        var text = keepCase ? printed.ToString() : printed.ToString().ToLowerInvariant();
        var form = text.Replace('’', '\'').Replace('ʼ', '\'').Replace('\u2010', '-').Replace('\u2011', '-');
        if (form.Length < 3 || form[^2] != '\'' || form[^1] is not ('s' or 'S')) return form;
        return Contractions.Contains(keepCase ? form.ToLowerInvariant() : form) ? form : form[..^2];
    }
}
