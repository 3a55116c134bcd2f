using Analytics.Words.Indexing;

namespace Analytics.Words.Dispersing;

/// <summary>Measures how terms are spread over documents. Documents without tokens are left out.</summary>
internal sealed class DispersionCounter(TermSequence terms)
{
    private readonly int[] _starts = terms.Index.DocumentStarts;
    private readonly int _parts = Enumerable.Range(0, terms.Index.Documents.Count)
        .Count(document => terms.Index.DocumentStarts[document + 1] > terms.Index.DocumentStarts[document]);
    private readonly double _smallest = Enumerable.Range(0, terms.Index.Documents.Count)
        .Select(document => terms.Index.DocumentStarts[document + 1] - terms.Index.DocumentStarts[document])
        .Where(size => size > 0)
        .DefaultIfEmpty(0)
        .Min() / (double)Math.Max(1, terms.Index.Count);

    public static Dispersion Of(TermSequence terms, IEnumerable<string> given)
    {
        var counter = new DispersionCounter(terms);
        return new Dispersion(given.Select(term => counter.Of(term, terms.NumberOf(term), withPlaces: true)), terms.Index.DocumentStarts);
    }

    public static Dispersion OfAll(TermSequence terms, int minCount)
    {
        var counter = new DispersionCounter(terms);
        var rows = Enumerable.Range(0, terms.Terms.Count)
            .Where(term => terms.PlacesOf(term).Length >= minCount)
            .Select(term => counter.Of(terms.Terms[term], term, withPlaces: false));
        return new Dispersion(rows.OrderByDescending(row => row.Count).ThenBy(row => row.Term, StringComparer.Ordinal), terms.Index.DocumentStarts);
    }

    private TermDispersion Of(string name, int term, bool withPlaces)
    {
        var places = terms.PlacesOf(term);
        if (places.Length == 0) return new TermDispersion(name, 0, 0, 0, double.NaN, double.NaN, double.NaN, []);
        double rates = 0, squares = 0, differences = 0, covered = 0;
        var range = 0;
        for (var first = 0; first < places.Length; range++)
        {
            var document = terms.Index.DocumentOf(places[first]);
            var end = first;
            while (end < places.Length && places[end] < _starts[document + 1]) end++;
            double size = _starts[document + 1] - _starts[document];
            var rate = (end - first) / size;
            var part = size / terms.Index.Count;
            rates += rate;
            squares += rate * rate;
            differences += Math.Abs((double)(end - first) / places.Length - part);
            covered += part;
            first = end;
        }

        var dp = (differences + (1 - covered)) / 2;
        return new TermDispersion(
            name, places.Length, range, (double)range / _parts, JuillandD(rates, squares), dp, _parts < 2 ? double.NaN : dp / (1 - _smallest), withPlaces ? places.ToArray() : []);
    }

    private double JuillandD(double rates, double squares)
    {
        if (_parts < 2) return double.NaN;
        var mean = rates / _parts;
        var deviation = Math.Sqrt(Math.Max(0, squares / _parts - mean * mean));
        return 1 - deviation / mean / Math.Sqrt(_parts - 1);
    }
}
