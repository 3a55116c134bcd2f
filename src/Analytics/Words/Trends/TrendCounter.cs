using Analytics.Words.Indexing;

namespace Analytics.Words.Trends;

/// <summary>Counts a few terms over the stories of each period.</summary>
internal static class TrendCounter
{
    public static FrequencyTrend Count(TermSequence terms, Period period, string[] given)
    {
        var index = terms.Index;
        var starts = index.Documents.Select(document => document.Published is { } published ? Periods.StartOf(period, published.Day) : (DateOnly?)null).ToArray();
        var covered = Periods.Covering(period, [.. starts.OfType<DateOnly>()]);
        var placeOf = covered.Select((start, place) => (start, place)).ToDictionary(pair => pair.start, pair => pair.place);
        var placeOfDocument = Array.ConvertAll(starts, start => start is { } day ? placeOf[day] : -1);
        var tokens = new long[covered.Count];
        for (var document = 0; document < placeOfDocument.Length; document++)
        {
            if (placeOfDocument[document] < 0) continue;
            tokens[placeOfDocument[document]] += terms.At.AsSpan(index.DocumentStarts[document], index.DocumentStarts[document + 1] - index.DocumentStarts[document])
                .Length - Absorbed(terms, document);
        }

        var tallies = Array.ConvertAll(given, term => Tally(terms, terms.NumberOf(term), placeOfDocument, covered.Count));
        var points = covered.SelectMany((start, place) => given.Select((term, i) => new FrequencyPoint(
            Periods.NameOf(period, start), start, term, tallies[i].Counts[place],
            tokens[place] == 0 ? 0 : tallies[i].Counts[place] * 1e6 / tokens[place], tallies[i].Documents[place], tokens[place])));
        return new FrequencyTrend(points, given, period, starts.Count(start => start is null));
    }

    private static int Absorbed(TermSequence terms, int document) => terms.Options.Phrases is null
        ? 0
        : terms.At.AsSpan(terms.Index.DocumentStarts[document], terms.Index.DocumentStarts[document + 1] - terms.Index.DocumentStarts[document]).Count(TermSequence.Absorbed);

    private static (int[] Counts, int[] Documents) Tally(TermSequence terms, int term, int[] placeOfDocument, int periods)
    {
        var (counts, documents, last) = (new int[periods], new int[periods], -1);
        foreach (var token in terms.PlacesOf(term))
        {
            var document = terms.Index.DocumentOf(token);
            if (placeOfDocument[document] < 0) continue;
            counts[placeOfDocument[document]]++;
            if (document != last) documents[placeOfDocument[document]]++;
            last = document;
        }

        return (counts, documents);
    }
}
