using Analytics.Quoting.Reading;

namespace Analytics.Quoting.Linking;

/// <summary>
/// Gives the same person one name across stories: names with the same last name whose first names can be one person's (Bob Lee, Robert Lee,
/// Robert T. Lee) get the fullest; a last name alone belongs to the one person of the corpus who has it, and to nobody where there are several.
/// </summary>
internal static class SpeakerLinker
{
    public static IReadOnlyList<Quotation> Link(IReadOnlyList<Quotation> quotations)
    {
        var names = Names(quotations);
        return [.. quotations.Select(quotation => quotation.Speaker is { } speaker && names[speaker] is var name && name != speaker
            ? quotation with { Speaker = name, SourceName = name }
            : quotation)];
    }

    private static Dictionary<string, string> Names(IReadOnlyList<Quotation> quotations)
    {
        var linked = new Dictionary<string, string>(StringComparer.Ordinal);
        var families = quotations
            .Select(quotation => quotation.Speaker)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(speaker => new SpeakerName(speaker))
            .GroupBy(name => name.Last, StringComparer.OrdinalIgnoreCase);
        foreach (var family in families) LinkFamily(family, linked);
        return linked;
    }

    private static void LinkFamily(IEnumerable<SpeakerName> family, Dictionary<string, string> linked)
    {
        var people = new List<List<SpeakerName>>();
        foreach (var name in family.Where(name => name.First is not null).OrderByDescending(name => name.Words).ThenByDescending(name => name.Text.Length).ThenBy(name => name.Text, StringComparer.Ordinal))
        {
            var same = people.FindAll(person => person.All(other => SamePerson(other, name)));
            if (same.Count == 1) same[0].Add(name);
            else people.Add([name]);
        }

        foreach (var person in people)
        {
            foreach (var name in person) linked[name.Text] = person[0].Text;
        }

        foreach (var name in family.Where(name => name.First is null)) linked[name.Text] = people.Count == 1 ? people[0][0].Text : name.Text;
    }

    private static bool SamePerson(SpeakerName one, SpeakerName other) =>
        one.Suffix == other.Suffix && Lexicon.English.SameFirstName(one.First!, other.First!);

    /// <summary>A name in its parts.</summary>
    private sealed class SpeakerName
    {
        public SpeakerName(string text)
        {
            Text = text;
            var words = text.Split(' ');
            var last = words.Length - 1;
            if (last > 0 && (Lexicon.English.Of(words[last]).Class & WordClass.NameSuffix) != 0) Suffix = words[last--].TrimEnd('.').ToLowerInvariant();
            Last = words[last].TrimEnd(',');
            First = last > 0 ? words[0] : null;
            Words = words.Length;
        }

        public string Text { get; }

        public string? First { get; }

        public string Last { get; }

        public string? Suffix { get; }

        public int Words { get; }
    }
}
