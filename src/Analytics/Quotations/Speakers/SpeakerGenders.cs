namespace Analytics.Quoting.People;

/// <summary>Sums sources and quotations by stated gender.</summary>
internal static class SpeakerGenders
{
    public static GenderShares Count(Speakers speakers)
    {
        var total = speakers.Sum(speaker => speaker.Quotations);
        return new GenderShares(Enum.GetValues<Gender>().Select(gender =>
        {
            var group = speakers.Where(speaker => speaker.Gender == gender);
            var quotations = group.Sum(speaker => speaker.Quotations);
            return new GenderShare(
                gender,
                group.Count,
                quotations,
                group.Sum(speaker => speaker.WordsQuoted),
                total == 0 ? 0 : (double)quotations / total);
        }));
    }
}
