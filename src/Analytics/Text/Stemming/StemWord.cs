namespace Analytics.Text.Stemming;

/// <summary>A word while its endings are taken off, with the regions that Snowball's rules speak of.</summary>
internal struct StemWord(string word, string vowels)
{
    private string _text = word;

    public string Text
    {
        readonly get => _text;
        set => _text = value;
    }

    public readonly int Length => _text.Length;

    /// <summary>Where the region after the first non-vowel that follows a vowel begins.</summary>
    public int R1 { get; set; }

    /// <summary>Where the like region of R1 begins.</summary>
    public int R2 { get; set; }

    /// <summary>Where the region of verb endings begins.</summary>
    public int RV { get; set; }

    public readonly bool IsVowel(int index) => index >= 0 && index < _text.Length && vowels.Contains(_text[index], StringComparison.Ordinal);

    public readonly bool Ends(string ending) => _text.EndsWith(ending, StringComparison.Ordinal);

    /// <summary>The longest of the endings the word has, wherever it begins; null where it has none. Endings are tried in their order.</summary>
    public readonly string? Longest(string[] endings)
    {
        string? found = null;
        foreach (var ending in endings)
        {
            if ((found is null || ending.Length > found.Length) && Ends(ending)) found = ending;
        }

        return found;
    }

    /// <summary>The longest of the endings the word has within a region.</summary>
    public readonly string? LongestIn(int region, string[] endings)
    {
        string? found = null;
        foreach (var ending in endings)
        {
            if ((found is null || ending.Length > found.Length) && Length - ending.Length >= region && Ends(ending)) found = ending;
        }

        return found;
    }

    /// <summary>Whether an ending of the word lies within a region.</summary>
    public readonly bool Lies(string ending, int region) => Length - ending.Length >= region;

    public readonly bool EndsIn(int region, string ending) => Lies(ending, region) && Ends(ending);

    public void Drop(int count) => _text = _text[..^count];

    public void Replace(string ending, string with) => _text = string.Concat(_text.AsSpan(0, Length - ending.Length), with);

    /// <summary>The place after the first non-vowel that follows a vowel, from <paramref name="start"/> on; the end where there is none.</summary>
    public readonly int RegionAfter(int start)
    {
        var index = start;
        while (index < Length && !IsVowel(index)) index++;
        while (index < Length && IsVowel(index)) index++;
        return Math.Min(index + 1, Length);
    }
}
