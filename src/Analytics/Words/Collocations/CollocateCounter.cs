using Analytics.Words.Indexing;
using Analytics.Words.Statistics;

namespace Analytics.Words.Collocating;

/// <summary>Counts the terms near a node, as Evert (2008) defines surface and textual co-occurrence.</summary>
internal sealed class CollocateCounter
{
    private readonly TermSequence _terms;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly int[] _documents;
    private readonly int[] _last;
    private readonly bool _isSided;
    private int _near;

    private CollocateCounter(TermSequence terms, bool isSided)
    {
        _terms = terms;
        _isSided = isSided;
        _left = new int[terms.Terms.Count];
        _right = new int[terms.Terms.Count];
        _documents = new int[terms.Terms.Count];
        _last = new int[terms.Terms.Count];
    }

    /// <summary>
    /// Terms within so many tokens of the node and in its sentence. A token near two nodes counts once. E is the number of tokens near a
    /// node times the collocate's part of all tokens that are no node.
    /// </summary>
    public static Collocates InWindow(TermSequence terms, string node, int window, int minCount)
    {
        var counter = new CollocateCounter(terms, isSided: true);
        var term = terms.NumberOf(node);
        var nodes = terms.PlacesOf(term).ToArray();
        var end = 0;
        for (var i = 0; i < nodes.Length; i++) end = counter.AddWindow(nodes, i, window, end);
        double others = terms.Tokens - nodes.Length;
        PairTable Near(int other, int together) => new(together, counter._near, terms.PlacesOf(other).Length, others);
        // The Dice coefficient compares frequencies, not windows.
        PairTable Frequencies(int other, int together) => new(together, nodes.Length, terms.PlacesOf(other).Length, terms.Tokens);
        return counter.ToCollocates(node, nodes.Length, term, minCount, (Near, Frequencies));
    }

    /// <summary>Terms in the sentences that have the node; all counts are counts of sentences.</summary>
    public static Collocates InSentences(TermSequence terms, string node, int minCount)
    {
        var counter = new CollocateCounter(terms, isSided: false);
        var term = terms.NumberOf(node);
        var sentences = terms.Index.Sentences;
        var withNode = new HashSet<int>();
        foreach (var place in terms.PlacesOf(term)) withNode.Add(sentences[place]);
        var inSentences = counter.CountSentences(withNode, out var all);
        PairTable Pair(int other, int together) => new(together, withNode.Count, inSentences[other], all);
        return counter.ToCollocates(node, terms.PlacesOf(term).Length, term, minCount, (Pair, Pair));
    }

    private int AddWindow(int[] nodes, int index, int window, int seenUpTo)
    {
        var (at, sentences) = (_terms.At, _terms.Index.Sentences);
        var node = nodes[index];
        var sentence = sentences[node];
        var document = _terms.Index.DocumentOf(node) + 1;
        var first = node;
        for (var steps = 0; steps < window && first > seenUpTo && sentences[first - 1] == sentence;)
        {
            first--;
            if (at[first] == TermSequence.Absorbed) continue;
            steps++;
            Add(at[first], document, _left);
        }

        var next = _terms.EndOf(node);
        var limit = index + 1 < nodes.Length ? nodes[index + 1] : at.Length;
        for (var steps = 0; steps < window && next < limit && sentences[next] == sentence; next++)
        {
            if (at[next] == TermSequence.Absorbed) continue;
            steps++;
            Add(at[next], document, _right);
        }

        return next;
    }

    private void Add(int term, int document, int[] side)
    {
        _near++;
        if (term < 0) return;
        side[term]++;
        if (_last[term] == document) return;
        _last[term] = document;
        _documents[term]++;
    }

    /// <summary>For each term the number of sentences that have it; those with the node too are counted to the left.</summary>
    private int[] CountSentences(HashSet<int> withNode, out int all)
    {
        var (at, sentences, index) = (_terms.At, _terms.Index.Sentences, _terms.Index);
        var counts = new int[_terms.Terms.Count];
        var seen = new int[_terms.Terms.Count];
        var last = -1;
        all = 0;
        for (var document = 0; document < index.Documents.Count; document++)
        {
            for (var token = index.DocumentStarts[document]; token < index.DocumentStarts[document + 1]; token++)
            {
                var sentence = sentences[token];
                if (sentence != last) all++;
                last = sentence;
                var term = at[token];
                if (term < 0 || seen[term] == sentence + 1) continue;
                seen[term] = sentence + 1;
                counts[term]++;
                if (withNode.Contains(sentence)) Add(term, document + 1, _left);
            }
        }

        return counts;
    }

    private Collocates ToCollocates(
        string node, int nodeCount, int nodeTerm, int minCount, (Func<int, int, PairTable> Near, Func<int, int, PairTable> Frequencies) pairs)
    {
        var rows = Enumerable.Range(0, _left.Length)
            .Where(term => term != nodeTerm && _left[term] + _right[term] >= minCount)
            .Select(term => Row(term, pairs.Near(term, _left[term] + _right[term]), pairs.Frequencies(term, _left[term] + _right[term])));
        return new Collocates(rows, node, nodeCount).RankBy(Association.LogLikelihood);
    }

    private Collocate Row(int term, PairTable near, PairTable frequencies) => new(
        _terms.Terms[term],
        (int)near.Together,
        near.Expected,
        _terms.PlacesOf(term).Length,
        _isSided ? _left[term] : 0,
        _right[term],
        _documents[term],
        AssociationScores.LogLikelihood(near),
        AssociationScores.Pmi(near),
        AssociationScores.Npmi(near),
        AssociationScores.TScore(near),
        AssociationScores.LogDice(frequencies),
        AssociationScores.Mi3(near));
}
