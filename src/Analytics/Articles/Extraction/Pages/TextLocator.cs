namespace Analytics.Articles.Extraction.Pages;

/// <summary>
/// Finds where a text of the parsed page stands in its source. The tokenizer reports each stretch of characters it read; nearly
/// always the parsed texts follow in the same order, and only text that was misplaced in a table has to be searched for.
/// </summary>
internal sealed class TextLocator(string source)
{
    private const int Lookahead = 64;
    private readonly List<TextRange> _stretches = [];
    private int _stretch;
    private int _used;

    public void Add(int start, int end)
    {
        if (end > start) _stretches.Add(new TextRange(start, Math.Min(end, source.Length)));
    }

    /// <summary>The parts of the source that <paramref name="data"/> is made of; empty when it cannot be found there.</summary>
    /// <param name="data">A text of the parsed page, its references not decoded.</param>
    /// <param name="after">The position of the tag the text stands in, or -1 where it is not known.</param>
    public IReadOnlyList<TextRange> Locate(string data, int after)
    {
        var found = new List<TextRange>(1);
        for (var done = 0; done < data.Length;)
        {
            var part = Next(data.AsSpan(done));
            if (part.Length == 0 && found.Count == 0 && after >= 0)
            {
                Rewind(after);
                part = Next(data.AsSpan(done));
            }

            if (part.Length == 0) break;
            found.Add(part);
            done += part.Length;
        }

        return found;
    }

    private TextRange Next(ReadOnlySpan<char> data)
    {
        for (int stretch = _stretch, tries = 0; stretch < _stretches.Count && tries < Lookahead; stretch++, tries++)
        {
            var start = _stretches[stretch].Start + (stretch == _stretch ? _used : 0);
            var whole = source.AsSpan(start, _stretches[stretch].End - start);
            var skipped = Agreement(data, whole) > 0 ? 0 : LeadingSpace(whole);
            var length = Agreement(data, whole[skipped..]);
            if (length == 0) continue;
            _stretch = stretch;
            _used = start + skipped + length - _stretches[stretch].Start;
            if (_used == _stretches[stretch].Length) (_stretch, _used) = (stretch + 1, 0);
            return new TextRange(start + skipped, start + skipped + length);
        }

        return default;
    }

    // The parser drops space at places where it means nothing, such as before the body, but never in the middle of a stretch.
    private static int Agreement(ReadOnlySpan<char> data, ReadOnlySpan<char> stretch)
    {
        var length = Math.Min(data.Length, stretch.Length);
        return data[..length].SequenceEqual(stretch[..length]) ? length : 0;
    }

    private static int LeadingSpace(ReadOnlySpan<char> text) => text.Length - text.TrimStart().Length;

    private void Rewind(int position)
    {
        int low = 0, high = _stretches.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_stretches[middle].Start < position) low = middle + 1;
            else high = middle;
        }

        (_stretch, _used) = (low, 0);
    }
}
