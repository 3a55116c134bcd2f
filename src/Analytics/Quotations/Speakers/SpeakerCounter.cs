namespace Analytics.Quoting.People;

/// <summary>Counts quotations by the name of their source.</summary>
internal static class SpeakerCounter
{
    /// <summary>The sources of the quotations, most quoted first; only people with names where <paramref name="named"/> is set.</summary>
    public static IReadOnlyList<Speaker> Count(IReadOnlyList<Quotation> quotations, bool named)
    {
        var counted = quotations.Where(quotation => NameOf(quotation, named) is not null).ToArray();
        return counted
            .GroupBy(quotation => NameOf(quotation, named)!, StringComparer.Ordinal)
            .Select(group => SpeakerOf(group.Key, [.. group], counted.Length))
            .OrderByDescending(speaker => speaker.Quotations)
            .ThenByDescending(speaker => speaker.WordsQuoted)
            .ThenBy(speaker => speaker.Name, StringComparer.Ordinal)
            .ToArray();
    }

    private static string? NameOf(Quotation quotation, bool named) => named ? quotation.Speaker : quotation.SourceName;

    private static Speaker SpeakerOf(string name, Quotation[] quotations, int total)
    {
        var days = quotations
            .Select(quotation => quotation.Document.Published?.Day)
            .OfType<DateOnly>()
            .ToArray();
        var genders = quotations.Select(quotation => quotation.Gender).Where(gender => gender != Gender.Unknown).Distinct().ToArray();
        return new Speaker
        {
            Name = name,
            Kind = quotations[0].SourceKind,
            Role = MostCommon(quotations.Select(quotation => quotation.Role)),
            Affiliation = MostCommon(quotations.Select(quotation => quotation.Affiliation)),
            Gender = genders.Length == 1 ? genders[0] : Gender.Unknown,
            Quotations = quotations.Length,
            Direct = quotations.Count(quotation => quotation.Kind == QuotationKind.Direct),
            Mixed = quotations.Count(quotation => quotation.Kind == QuotationKind.Mixed),
            Indirect = quotations.Count(quotation => quotation.Kind == QuotationKind.Indirect),
            WordsQuoted = quotations.Where(quotation => quotation.Kind != QuotationKind.Indirect).Sum(quotation => quotation.Words),
            Stories = quotations.Select(quotation => quotation.Document).Distinct(ReferenceEqualityComparer.Instance).Count(),
            Share = (double)quotations.Length / total,
            First = days.Length == 0 ? null : days.Min(),
            Last = days.Length == 0 ? null : days.Max(),
        };
    }

    private static string? MostCommon(IEnumerable<string?> values) => values
        .OfType<string>()
        .GroupBy(value => value, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;
}
