namespace Analytics.Quoting.Resolving;

/// <summary>The people of a story, by where they are named.</summary>
internal sealed class People(List<NameMention> mentions)
{
    /// <summary>All mentions, in text order.</summary>
    public IReadOnlyList<NameMention> Mentions => mentions;

    /// <summary>The person named by a mention that overlaps the lexemes from <paramref name="first"/> to <paramref name="last"/>; the last one there.</summary>
    public Person? At(int first, int last)
    {
        var index = Before(last + 1);
        return index >= 0 && mentions[index].End > first ? mentions[index].Person : null;
    }

    /// <summary>The index of the last mention that starts before the lexeme, or -1.</summary>
    public int Before(int lexeme)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Position < lexeme) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
