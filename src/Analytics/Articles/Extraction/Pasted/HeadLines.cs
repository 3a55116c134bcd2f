using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>Finds the headline among the lines above the story.</summary>
internal static class HeadLines
{
    private const int Reach = 60;

    // Added to a line's words when their share is taken, so that the few words of a menu's item do not count as much as a headline's.
    private const double FewWords = 0.7;

    public static (string? Title, string? Subtitle, int TitleLine) Find(IReadOnlyList<PastedLine> lines, TextRange window, string? site)
    {
        if (window.Length == 0) return (null, null, -1);
        var vocabulary = Vocabulary(lines, window);
        int best = -1;
        var bestScore = double.NegativeInfinity;
        for (var i = Math.Max(0, window.Start - Reach); i < window.Start; i++)
        {
            if (!CouldBeTitle(lines[i]) || lines[i].Text.Equals(site, StringComparison.OrdinalIgnoreCase)) continue;
            var score = Score(lines, i, window, vocabulary);
            if (score > bestScore) (best, bestScore) = (i, score);
        }

        if (best < 0) return (null, null, -1);
        // A headline that the page repeats counts where it stands first: section, standfirst and byline are around that one.
        for (var i = Math.Max(0, window.Start - Reach); i < best; i++)
        {
            if (CouldBeTitle(lines[i]) && lines[i].Text == lines[best].Text) best = i;
        }

        // A standfirst shares more words with the story than its headline does; of two such lines together the upper is the headline.
        if (best > 0 && CouldBeTitle(lines[best - 1]) && lines[best - 1].Traits.Words >= 4 && Score(lines, best - 1, window, vocabulary) > bestScore - 6) best--;
        var below = best + 1 < window.Start ? lines[best + 1] : null;
        var hasSubtitle = below is { Kind: LineKind.Short or LineKind.Prose } && below.Traits.Words >= 4 && below.Text != lines[best].Text;
        return (lines[best].Text, hasSubtitle ? below!.Text : null, best);
    }

    private static bool CouldBeTitle(PastedLine line) =>
        !line.IsItem && line.Kind is LineKind.Short or LineKind.Prose && line.Traits.Words is >= 2 and <= 35;

    private static double Score(IReadOnlyList<PastedLine> lines, int index, TextRange window, HashSet<string> vocabulary)
    {
        var line = lines[index];
        var words = Stems(line.Text);
        var shared = words.Count == 0 ? 0 : words.Count(vocabulary.Contains) / (words.Count + FewWords);
        var score = (12 * shared) + (0.6 * Math.Min(line.Traits.Words, 10)) - (0.25 * (window.Start - index));
        if (line.BlankBefore && line.BlankAfter) score += 2;
        if (line.Occurrences > 1) score += 1;
        if (line.Kind == LineKind.Prose && !line.Text.EndsWith('?')) score -= 3;
        return score;
    }

    private static HashSet<string> Vocabulary(IReadOnlyList<PastedLine> lines, TextRange window)
    {
        var vocabulary = new HashSet<string>(StringComparer.Ordinal);
        for (var i = window.Start; i < window.End; i++) vocabulary.UnionWith(Stems(lines[i].Text));
        return vocabulary;
    }

    // The first five letters stand for a word in all its forms; short words are in every line.
    private static HashSet<string> Stems(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i])) continue;
            if (i - start >= 4 || (i > start && char.IsDigit(text[start]))) stems.Add(text[start..Math.Min(i, start + 5)].ToLowerInvariant());
            start = i + 1;
        }

        return stems;
    }
}
