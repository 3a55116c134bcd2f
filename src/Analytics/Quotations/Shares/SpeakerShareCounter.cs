using Analytics.Words.Trends;

namespace Analytics.Quoting.People;

/// <summary>Counts the quotations of listed sources in periods and groups.</summary>
internal static class SpeakerShareCounter
{
    public static SpeakerShares By(Speakers speakers, Period period)
    {
        var placed = speakers.Quotations.Where(quotation => quotation.Document.Published is not null);
        var byStart = placed.ToLookup(quotation => Periods.StartOf(period, quotation.Document.Published!.Value.Day));
        var rows = Periods
            .Covering(period, [.. byStart.Select(group => group.Key)])
            .SelectMany(start => RowsOf(Periods.NameOf(period, start), start, [.. byStart[start]], speakers));
        return new SpeakerShares(rows, period, speakers.Quotations.Count - placed.Count);
    }

    public static SpeakerShares By(Speakers speakers, Func<Document, string?> group)
    {
        var placed = speakers.Quotations
            .Select(quotation => (Quotation: quotation, Name: group(quotation.Document)))
            .Where(quotation => quotation.Name is not null)
            .ToArray();
        var rows = placed
            .GroupBy(quotation => quotation.Name!, quotation => quotation.Quotation, StringComparer.Ordinal)
            .OrderBy(quotations => quotations.Key, StringComparer.Ordinal)
            .SelectMany(quotations => RowsOf(quotations.Key, null, [.. quotations], speakers));
        return new SpeakerShares(rows, null, speakers.Quotations.Count - placed.Length);
    }

    private static IEnumerable<SpeakerShare> RowsOf(string name, DateOnly? start, Quotation[] quotations, Speakers speakers)
    {
        var people = speakers.All(speaker => speaker.Kind == SourceKind.Person);
        var attributed = quotations.Where(quotation => (people ? quotation.Speaker : quotation.SourceName) is not null).ToArray();
        var bySource = attributed.ToLookup(quotation => quotation.SourceName, StringComparer.Ordinal);
        foreach (var speaker in speakers)
        {
            var own = bySource[speaker.Name].ToArray();
            yield return new SpeakerShare(
                name,
                start,
                speaker.Name,
                own.Length,
                own.Where(quotation => quotation.Kind != QuotationKind.Indirect).Sum(quotation => quotation.Words),
                own.Select(quotation => quotation.Document).Distinct(ReferenceEqualityComparer.Instance).Count(),
                own.Length == 0 ? 0 : (double)own.Length / attributed.Length);
        }
    }
}
