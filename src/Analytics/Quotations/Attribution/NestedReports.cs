using Analytics.Quoting.Reading;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting.Attributing;

/// <summary>
/// Of reports inside reports keeps one: what a speaker says that others said is the speaker's ("Lee said Roe had agreed that"), but an outlet or a
/// document that passes on what somebody said gives way to whoever said it ("the Courier reported that Lee said").
/// </summary>
internal static class NestedReports
{
    /// <summary>How many items of a passed-on report may stand before the words of who said it: "that the mayor of Salem, Ann Lee, said".</summary>
    private const int LongestLead = 14;

    /// <summary>The reports without those inside others, or around others; what is quoted word for word is not touched.</summary>
    /// <param name="story">The story.</param>
    /// <param name="reports">What was found, by where it starts, the longer before the shorter.</param>
    public static List<Attribution> Without(StoryReading story, List<Attribution> reports)
    {
        var dropped = new HashSet<Attribution>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < reports.Count; i++)
        {
            var outer = reports[i];
            if (outer.Kind == QuotationKind.Direct || dropped.Contains(outer)) continue;
            for (var j = i + 1; j < reports.Count && reports[j].Start < outer.Parts[^1].End; j++)
            {
                var inner = reports[j];
                if (inner.Kind == QuotationKind.Direct || !inner.Quotes.All(outer.Quotes.Contains) || inner.Parts[^1].End > outer.Parts[^1].End || dropped.Contains(inner)) continue;
                if (!PassesOn(story, outer, inner))
                {
                    dropped.Add(inner);
                    continue;
                }

                dropped.Add(outer);
                break;
            }
        }

        return dropped.Count == 0 ? reports : [.. reports.Where(report => !dropped.Contains(report))];
    }

    /// <summary>Whether the outer report is an outlet's and nothing but what a person says in the inner one.</summary>
    private static bool PassesOn(StoryReading story, Attribution outer, Attribution inner)
    {
        if (outer.Kind != QuotationKind.Indirect || outer.Frame?.Source is not { } outlet || inner.Frame is not { Source: { Head: MentionHead.Name } person } frame) return false;
        if (!IsOutlet(story, outlet) || IsOutlet(story, person)) return false;
        var lead = 0;
        for (var item = frame.First - 1; item >= 0 && story.StartOf(item) >= outer.Start; item--) lead++;
        return lead <= LongestLead && frame.CueFirst > frame.First && story.StartOf(frame.First) >= outer.Start;
    }

    private static bool IsOutlet(StoryReading story, SourceMention source)
    {
        var head = source.Head == MentionHead.Name ? source.NameLast : source.Last;
        return story.Is(head, WordClass.Organisation | WordClass.Document) && !story.Is(source.NameFirst < 0 ? head : source.NameFirst, WordClass.FirstName);
    }
}
