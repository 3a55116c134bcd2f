using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>Recognises lists of other stories of which each shows headline, writer, date and first paragraph.</summary>
internal static class DatedTeasers
{
    // One paragraph under a date may be a short story, and a second one its update.
    private const int Fewest = 3;

    /// <summary>The indices of the paragraphs of such lists: each stands alone, right under a date or byline.</summary>
    public static HashSet<int> Find(IReadOnlyList<PastedLine> lines)
    {
        var found = new HashSet<int>();
        for (var i = 1; i + 1 < lines.Count; i++)
        {
            var isDated = lines[i - 1].Kind is LineKind.Date or LineKind.Byline;
            if (isDated && lines[i].Kind == LineKind.Prose && lines[i + 1].Kind is LineKind.Short or LineKind.Prompt or LineKind.Date) found.Add(i);
        }

        return found.Count >= Fewest ? found : [];
    }
}
