namespace Analytics.Scripting.Syntax;

/// <summary>
/// The words of the language and what kind each is. No dictionary: one of numbers, asked by spans, has to be compiled anew in every
/// process, which takes longer than the first cell may.
/// </summary>
internal sealed class WordTable
{
    private readonly Entry?[] _buckets = new Entry?[256];
    private readonly List<string> _words = [];

    public IReadOnlyCollection<string> Words => _words;

    public SyntaxKind this[string word]
    {
        set
        {
            ref var bucket = ref _buckets[BucketOf(word)];
            bucket = new Entry(word, value, bucket);
            _words.Add(word);
        }
    }

    public SyntaxKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return SyntaxKind.None;
        for (var entry = _buckets[BucketOf(word)]; entry is not null; entry = entry.Next)
        {
            if (word.SequenceEqual(entry.Word)) return entry.Kind;
        }

        return SyntaxKind.None;
    }

    /// <summary>The word of that kind, or an empty string.</summary>
    public string TextOf(SyntaxKind kind)
    {
        foreach (var word in _words)
        {
            if (KindOf(word) == kind) return word;
        }

        return "";
    }

    private static int BucketOf(ReadOnlySpan<char> word) => ((word[0] * 31) + (word[^1] * 7) + word.Length) & 255;

    private sealed record Entry(string Word, SyntaxKind Kind, Entry? Next);
}
