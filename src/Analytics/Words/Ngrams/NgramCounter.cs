using Analytics.Words.Indexing;
using Analytics.Words.Statistics;

namespace Analytics.Words.NgramCounting;

/// <summary>
/// Counts sequences of n terms of one sentence. A sequence of three is a pair of a pair and a term, and so on; so each length has a table
/// of pairs, and the score of a sequence is that of its last term and what stands before it.
/// </summary>
internal sealed class NgramCounter
{
    private readonly TermSequence _terms;
    private readonly int _length;
    private readonly int _skip;
    private readonly SequenceTable[] _tables;
    private readonly List<int> _sentence = [];

    private NgramCounter(TermSequence terms, int length, int skip)
    {
        _terms = terms;
        _length = length;
        _skip = skip;
        _tables = [.. Enumerable.Range(0, length - 1).Select(_ => new SequenceTable())];
    }

    public static Ngrams Count(TermSequence terms, int length, int skip, int minCount)
    {
        if (length == 2 && skip == 0) return PairCounter.Count(terms, minCount);
        var counter = new NgramCounter(terms, length, skip);
        for (var document = 0; document < terms.Index.Documents.Count; document++) counter.AddDocument(document);
        return counter.ToNgrams(minCount);
    }

    private void AddDocument(int document)
    {
        var (at, sentences, starts) = (_terms.At, _terms.Index.Sentences, _terms.Index.DocumentStarts);
        for (var token = starts[document]; token < starts[document + 1];)
        {
            var sentence = sentences[token];
            _sentence.Clear();
            for (; token < starts[document + 1] && sentences[token] == sentence; token++)
            {
                if (at[token] != TermSequence.Absorbed) _sentence.Add(at[token]);
            }

            for (var first = 0; first + 1 < _sentence.Count; first++)
            {
                if (_sentence[first] >= 0) Extend(_sentence[first], first, 0, _skip, document + 1);
            }
        }
    }

    /// <summary>Adds all sequences that go on from one that ends at <paramref name="place"/>, with at most so many terms passed over.</summary>
    private void Extend(int sequence, int place, int level, int skip, int document)
    {
        for (var next = place + 1; next <= place + 1 + skip && next < _sentence.Count; next++)
        {
            if (_sentence[next] < 0) continue;
            var longer = _tables[level].Add(sequence, _sentence[next], document);
            if (level + 2 < _length) Extend(longer, next, level + 1, skip - (next - place - 1), document);
        }
    }

    private Ngrams ToNgrams(int minCount)
    {
        var table = _tables[^1];
        var firsts = new Dictionary<int, int>();
        var seconds = new int[_terms.Terms.Count];
        var all = 0L;
        for (var number = 0; number < table.Count; number++)
        {
            var count = table.CountOf(number);
            firsts[table.FirstOf(number)] = firsts.GetValueOrDefault(table.FirstOf(number)) + count;
            seconds[table.SecondOf(number)] += count;
            all += count;
        }

        var rows = Enumerable.Range(0, table.Count)
            .Where(number => table.CountOf(number) >= minCount)
            .Select(number => Row(
                TextOf(number, _tables.Length - 1),
                new PairTable(table.CountOf(number), firsts[table.FirstOf(number)], seconds[table.SecondOf(number)], all),
                table.DocumentsOf(number),
                _terms.Tokens))
            .OrderByDescending(row => row.Count)
            .ThenBy(row => row.Term, StringComparer.Ordinal);
        return new Ngrams(rows, _length);
    }

    /// <summary>A sequence with its scores.</summary>
    public static Ngram Row(string term, PairTable pair, int documents, int tokens) => new(
        term,
        (int)pair.Together,
        pair.Together * 1e6 / tokens,
        documents,
        AssociationScores.LogLikelihood(pair),
        AssociationScores.Pmi(pair),
        AssociationScores.Npmi(pair),
        AssociationScores.TScore(pair),
        AssociationScores.LogDice(pair),
        AssociationScores.Mi3(pair));

    private string TextOf(int number, int level)
    {
        var table = _tables[level];
        var before = level == 0 ? _terms.Terms[table.FirstOf(number)] : TextOf(table.FirstOf(number), level - 1);
        return before + " " + _terms.Terms[table.SecondOf(number)];
    }
}
