namespace Analytics.Notebooks.Comparing;

/// <summary>The words of a cell, without their order.</summary>
internal sealed class WordBag
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly int _total;

    public WordBag(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_');
            if (isWord && start < 0) start = i;
            if (isWord || start < 0) continue;
            var word = text[start..i];
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
            _total++;
            start = -1;
        }
    }

    /// <summary>Twice what both have by what each has (Dice's coefficient), from 0 to 1; 0 where neither has a word.</summary>
    public double Similarity(WordBag other)
    {
        if (_total + other._total == 0) return 0;
        var shared = _counts.Sum(word => Math.Min(word.Value, other._counts.GetValueOrDefault(word.Key)));
        return 2.0 * shared / (_total + other._total);
    }
}
