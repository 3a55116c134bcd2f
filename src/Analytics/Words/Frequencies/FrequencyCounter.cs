using Analytics.Words.Indexing;

namespace Analytics.Words.Frequencies;

/// <summary>Counts terms: occurrences, documents and all tokens.</summary>
internal static class FrequencyCounter
{
    /// <summary>The terms counted at least <paramref name="minCount"/> times, most frequent first, ties in ordinal order.</summary>
    public static WordFrequencies Count(TermSequence terms, int minCount)
    {
        var (counts, documents) = Tally(terms, 0, terms.Index.Documents.Count);
        return ToFrequencies(terms, counts, documents, terms.Tokens, terms.Index.Documents.Count, minCount);
    }

    /// <summary>The terms of some of the documents.</summary>
    public static WordFrequencies Count(TermSequence terms, IReadOnlyList<int> documents, int minCount)
    {
        var counts = new int[terms.Terms.Count];
        var documentCounts = new int[terms.Terms.Count];
        var last = new int[terms.Terms.Count];
        var tokens = 0L;
        foreach (var document in documents) tokens += Add(terms, document, counts, documentCounts, last);
        return ToFrequencies(terms, counts, documentCounts, tokens, documents.Count, minCount);
    }

    /// <summary>For each term its occurrences and documents, among the documents from one to before another.</summary>
    public static (int[] Counts, int[] Documents) Tally(TermSequence terms, int first, int end)
    {
        var counts = new int[terms.Terms.Count];
        var documents = new int[terms.Terms.Count];
        var last = new int[terms.Terms.Count];
        for (var document = first; document < end; document++) Add(terms, document, counts, documents, last);
        return (counts, documents);
    }

    private static int Add(TermSequence terms, int document, int[] counts, int[] documents, int[] last)
    {
        var starts = terms.Index.DocumentStarts;
        var absorbed = 0;
        foreach (var term in terms.At.AsSpan(starts[document], starts[document + 1] - starts[document]))
        {
            if (term < 0)
            {
                if (term == TermSequence.Absorbed) absorbed++;
                continue;
            }

            counts[term]++;
            if (last[term] == document + 1) continue;
            last[term] = document + 1;
            documents[term]++;
        }

        return starts[document + 1] - starts[document] - absorbed;
    }

    private static WordFrequencies ToFrequencies(TermSequence terms, int[] counts, int[] documents, long tokens, int documentCount, int minCount)
    {
        var found = new List<RankedTerm>();
        for (var term = 0; term < counts.Length; term++) if (counts[term] >= minCount) found.Add(new RankedTerm(terms.Terms[term], counts[term], term));
        found.Sort();
        return new WordFrequencies(
            found.Select(term => new WordFrequency(
                term.Term, (int)term.Count, term.Count * 1e6 / tokens, documents[term.Number], (double)term.Count / tokens)),
            tokens,
            documentCount);
    }
}
