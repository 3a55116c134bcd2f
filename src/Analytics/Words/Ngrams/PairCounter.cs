using System.Runtime.CompilerServices;
using Analytics.Words.Indexing;
using Analytics.Words.Statistics;

namespace Analytics.Words.NgramCounting;

/// <summary>
/// Counts pairs of neighbouring terms of one sentence in two passes. The first counts how often each term stands first and second; a pair is
/// no more frequent than either, so the second keeps only pairs that can be frequent enough.
/// </summary>
internal sealed class PairCounter(TermSequence terms, int minCount)
{
    private readonly int[] _firsts = new int[terms.Terms.Count];
    private readonly int[] _seconds = new int[terms.Terms.Count];
    private readonly PairTallies _pairs = new();

    public static Ngrams Count(TermSequence terms, int minCount)
    {
        var counter = new PairCounter(terms, minCount);
        counter.CountTerms();
        counter.CountPairs();
        return counter.ToNgrams();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountTerms()
    {
        var (at, sentences, firsts, seconds) = (terms.At, terms.Index.Sentences, _firsts, _seconds);
        // Sentences are numbered through all documents, so none goes on in another.
        var (before, sentenceBefore) = (TermSequence.None, -1);
        for (var token = 0; token < at.Length; token++)
        {
            var term = at[token];
            if (term == TermSequence.Absorbed) continue;
            if (term >= 0 && before >= 0 && sentences[token] == sentenceBefore)
            {
                firsts[before]++;
                seconds[term]++;
            }

            (before, sentenceBefore) = (term, sentences[token]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountPairs()
    {
        var (at, sentences, starts) = (terms.At, terms.Index.Sentences, terms.Index.DocumentStarts);
        var canBeFirst = Array.ConvertAll(_firsts, count => count >= minCount);
        var canBeSecond = Array.ConvertAll(_seconds, count => count >= minCount);
        var (before, sentenceBefore) = (TermSequence.None, -1);
        for (var document = 1; document < starts.Length; document++)
        {
            for (var token = starts[document - 1]; token < starts[document]; token++)
            {
                var term = at[token];
                if (term == TermSequence.Absorbed) continue;
                if (term >= 0 && before >= 0 && canBeSecond[term] && canBeFirst[before] && sentences[token] == sentenceBefore) _pairs.Add(before, term, document);
                (before, sentenceBefore) = (term, sentences[token]);
            }
        }
    }

    private Ngrams ToNgrams()
    {
        var all = _firsts.Sum(count => (long)count);
        var rows = _pairs.Entries.Where(pair => pair.Count >= minCount).ToArray();
        var ranked = new RankedTerm[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            ranked[row] = new RankedTerm(string.Concat(terms.Terms[rows[row].First], " ", terms.Terms[rows[row].Second]), rows[row].Count, row);
        }

        Array.Sort(ranked);
        return new Ngrams(Array.ConvertAll(ranked, found => Row(found, rows[found.Number], all)), 2);
    }

    private Ngram Row(RankedTerm found, (int First, int Second, int Count, int Documents) pair, long all) =>
        NgramCounter.Row(found.Term, new PairTable(pair.Count, _firsts[pair.First], _seconds[pair.Second], all), pair.Documents, terms.Tokens);
}
