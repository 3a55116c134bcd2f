using Analytics.Words.Indexing;

namespace Analytics.Words.Dispersing;

/// <summary>Measures how terms are spread over the parts of a corpus. Parts without tokens are left out.</summary>
internal sealed class DispersionCounter
{
    private readonly TermSequence _terms;
    private readonly int[] _starts;
    private readonly int _parts;
    private readonly double _smallest;

    private DispersionCounter(TermSequence terms, int[] starts)
    {
        (_terms, _starts) = (terms, starts);
        var sizes = starts.Zip(starts.Skip(1), (start, end) => end - start).Where(size => size > 0).ToArray();
        _parts = sizes.Length;
        _smallest = sizes.DefaultIfEmpty(0).Min() / (double)Math.Max(1, terms.Index.Count);
    }

    /// <summary>Over the documents.</summary>
    public static Dispersion Of(TermSequence terms, IEnumerable<string> given) => Of(terms, terms.Index.DocumentStarts, given);

    /// <summary>Over so many parts, whose numbers of tokens differ by one at the most.</summary>
    public static Dispersion Of(TermSequence terms, int parts, IEnumerable<string> given)
    {
        // More parts than tokens would only be empty ones.
        var filled = Math.Clamp(parts, 1, Math.Max(1, terms.Index.Count));
        return Of(terms, [.. Enumerable.Range(0, filled + 1).Select(part => (int)((long)terms.Index.Count * part / filled))], given);
    }

    public static Dispersion OfAll(TermSequence terms, int minCount)
    {
        var counter = new DispersionCounter(terms, terms.Index.DocumentStarts);
        var rows = Enumerable.Range(0, terms.Terms.Count)
            .Where(term => terms.PlacesOf(term).Length >= minCount)
            .Select(term => counter.Of(terms.Terms[term], term, withPlaces: false));
        return new Dispersion(rows.OrderByDescending(row => row.Count).ThenBy(row => row.Term, StringComparer.Ordinal), terms.Index.DocumentStarts);
    }

    private static Dispersion Of(TermSequence terms, int[] starts, IEnumerable<string> given)
    {
        var counter = new DispersionCounter(terms, starts);
        return new Dispersion(given.Select(term => counter.Of(term, terms.NumberOf(term), withPlaces: true)), terms.Index.DocumentStarts);
    }

    private TermDispersion Of(string name, int term, bool withPlaces)
    {
        var places = _terms.PlacesOf(term);
        if (places.Length == 0) return new TermDispersion(name, 0, 0, 0, double.NaN, double.NaN, double.NaN, []);
        double rates = 0, squares = 0, differences = 0, covered = 0;
        var (range, next) = (0, 0);
        for (var first = 0; first < places.Length; range++)
        {
            next = PartOf(places[first], next);
            var end = first;
            while (end < places.Length && places[end] < _starts[next + 1]) end++;
            double size = _starts[next + 1] - _starts[next];
            var rate = (end - first) / size;
            var part = size / _terms.Index.Count;
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

    /// <summary>The part that holds a token, which is none before <paramref name="low"/>.</summary>
    private int PartOf(int token, int low)
    {
        var high = _starts.Length - 1;
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            if (_starts[middle] <= token) low = middle;
            else high = middle;
        }

        return low;
    }

    private double JuillandD(double rates, double squares)
    {
        if (_parts < 2) return double.NaN;
        var mean = rates / _parts;
        var deviation = Math.Sqrt(Math.Max(0, squares / _parts - mean * mean));
        return 1 - deviation / mean / Math.Sqrt(_parts - 1);
    }
}
