namespace Analytics.Words.Trends;

/// <summary>Counts a few terms over the stories of each period.</summary>
internal static class TrendCounter
{
    public static FrequencyTrend Count(IReadOnlyCollection<Document> documents, Period period, string[] terms)
    {
        var dated = documents.Where(document => document.Published is not null).ToArray();
        var byStart = dated.ToLookup(document => Periods.StartOf(period, document.Published!.Value.Day));
        var points = Periods
            .Covering(period, [.. byStart.Select(group => group.Key)])
            .SelectMany(start => Count([.. byStart[start]], terms, Periods.NameOf(period, start), start));
        return new FrequencyTrend(points, terms, period, documents.Count - dated.Length);
    }

    private static IEnumerable<FrequencyPoint> Count(Document[] documents, string[] terms, string name, DateOnly start)
    {
        var frequencies = new Corpus(documents).WordFrequencies(Unit.Lemma);
        foreach (var term in terms)
        {
            var found = frequencies.Of(LemmaOf(term));
            yield return new FrequencyPoint(name, start, term, found?.Count ?? 0, found?.PerMillion ?? 0, found?.Documents ?? 0);
        }
    }

    private static string LemmaOf(string term) => new TermReader(Unit.Lemma, StopWords.None).TermOf(term)!;
}
