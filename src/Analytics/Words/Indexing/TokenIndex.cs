using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Analytics.Text.Sentences;

namespace Analytics.Words.Indexing;

/// <summary>All tokens of a corpus as numbers, document after document: made once, read by every measure.</summary>
internal sealed class TokenIndex
{
    private const int MostKept = 6;

    // Putting the tokens in the order of their types takes as long as looking through all of them about eight times.
    private const int LooksBeforePlaces = 8;

    private readonly ConcurrentDictionary<TermOptions, TermSequence> _terms = new();
    private readonly Lazy<int[]> _sentences;
    private readonly Lazy<(int[] Starts, int[] Places)> _places;

    private readonly int[] _types;
    private readonly int[] _starts;
    private int _looks;

    private TokenIndex(Document[] documents, IndexBuilder built, int[] documentStarts)
    {
        Documents = documents;
        Count = built.Count;
        Printed = built.Types.Printed;
        Kinds = built.Types.Kinds;
        _types = built.TypeOf;
        _starts = built.StartOf;
        DocumentStarts = documentStarts;
        _sentences = new Lazy<int[]>(NumberSentences);
        _places = new Lazy<(int[], int[])>(Locate);
    }

    public IReadOnlyList<Document> Documents { get; }

    /// <summary>The distinct tokens as printed, by number.</summary>
    public IReadOnlyList<string> Printed { get; }

    /// <summary>What the distinct tokens are, by number.</summary>
    public IReadOnlyList<TokenKind> Kinds { get; }

    /// <summary>For each token of the corpus the number of what is printed there.</summary>
    public ReadOnlySpan<int> Types => _types.AsSpan(0, Count);

    /// <summary>For each token of the corpus its place in its document's text.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count);

    /// <summary>For each document its first token, and at the end the number of all tokens.</summary>
    public int[] DocumentStarts { get; }

    /// <summary>For each token of the corpus the number of its sentence, counted through all documents.</summary>
    public int[] Sentences => _sentences.Value;

    /// <summary>How many tokens there are.</summary>
    public int Count { get; }

    public static TokenIndex Of(Document[] documents)
    {
        var builder = IndexBuilder.ForCharacters(documents.Sum(document => (long)document.Text.Length));
        var documentStarts = new int[documents.Length + 1];
        for (var document = 0; document < documents.Length; document++)
        {
            builder.Add(documents[document].Text);
            documentStarts[document + 1] = builder.Count;
        }

        return new TokenIndex(documents, builder, documentStarts);
    }

    /// <summary>The corpus as the terms that are counted. The last few are kept: a notebook asks for the same ones again and again.</summary>
    public TermSequence Terms(TermOptions options)
    {
        if (options.Phrases is { Count: > 0 }) return TermSequence.Of(this, options);
        if (_terms.Count >= MostKept) _terms.Clear();
        return _terms.GetOrAdd(options, chosen => TermSequence.Of(this, chosen));
    }

    /// <summary>
    /// For one more search: the tokens in the order of their types, in each in the order of the text, and where each type starts among them. Null
    /// for the first few, for which it takes less time to look through all tokens.
    /// </summary>
    public (int[] Starts, int[] Places)? PlacesForSearch() => Interlocked.Increment(ref _looks) > LooksBeforePlaces ? _places.Value : null;

    /// <summary>The document that holds a token.</summary>
    public int DocumentOf(int token)
    {
        var found = Array.BinarySearch(DocumentStarts, token);
        if (found < 0) return ~found - 1;
        // Documents without tokens start where the next one does.
        while (found + 1 < DocumentStarts.Length && DocumentStarts[found + 1] == token) found++;
        return found;
    }

    /// <summary>Where a token stands in its document's text.</summary>
    public TextRange RangeOf(int token) => new(Starts[token], Starts[token] + Printed[Types[token]].Length);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int[] Starts, int[] Places) Locate()
    {
        var types = Types;
        var starts = new int[Printed.Count + 1];
        foreach (var type in types) starts[type + 1]++;
        for (var type = 1; type < starts.Length; type++) starts[type] += starts[type - 1];
        var next = starts[..^1];
        var places = GC.AllocateUninitializedArray<int>(types.Length);
        for (var token = 0; token < types.Length; token++) places[next[types[token]]++] = token;
        return (starts, places);
    }

    private int[] NumberSentences()
    {
        var numbers = GC.AllocateUninitializedArray<int>(Count);
        var starts = Starts;
        var number = 0;
        for (var document = 0; document < Documents.Count; document++)
        {
            var ranges = SentenceScanner.Scan(Documents[document]);
            var sentence = 0;
            for (var token = DocumentStarts[document]; token < DocumentStarts[document + 1]; token++)
            {
                while (sentence + 1 < ranges.Count && starts[token] >= ranges[sentence + 1].Start) sentence++;
                numbers[token] = number + sentence;
            }

            number += Math.Max(1, ranges.Count);
        }

        return numbers;
    }
}
