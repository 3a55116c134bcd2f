using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Facts;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>Reads the facts off a pasted page: the lines above the story and those under it.</summary>
internal static class PastedFacts
{
    public static StoryFacts Read(IReadOnlyList<PastedLine> lines, TextRange window)
    {
        var site = SiteLines.Site(lines, window);
        var head = HeadLines.Find(lines, window, site);
        var dates = Dates(lines, window);
        var credit = SiteLines.Credit(lines, window);
        return new StoryFacts
        {
            Title = head.Title,
            Subtitle = head.Subtitle,
            Authors = Authors(lines, window, head.TitleLine) is { Count: > 0 } authors ? authors : credit.Authors,
            Published = dates.Published,
            Updated = dates.Updated,
            Section = SectionLines.Find(lines, window, head.TitleLine, site),
            Tags = SectionLines.Tags(lines, window),
            Outlet = credit.Outlet ?? site,
            Site = site,
        };
    }

    private static IReadOnlyList<string> Authors(IReadOnlyList<PastedLine> lines, TextRange window, int titleLine)
    {
        for (var i = window.Start - 1; i >= 0; i--)
        {
            if (lines[i].Kind == LineKind.Byline && Bylines.Authors(lines[i].Text) is { Count: > 0 } names) return names;
        }

        // A name between headline and date, without "By".
        for (var i = titleLine + 1; titleLine >= 0 && i < window.Start; i++)
        {
            var dated = lines.Skip(i + 1).Take(2).Any(line => line.Kind == LineKind.Date);
            if (dated && lines[i].Kind == LineKind.Short && Bylines.IsName(lines[i].Text)) return [lines[i].Text];
        }

        for (var i = window.Start; i < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Byline && Bylines.Authors(lines[i].Text) is { Count: > 0 } names) return names;
        }

        return [];
    }

    private static (NewsDate? Published, NewsDate? Updated) Dates(IReadOnlyList<PastedLine> lines, TextRange window)
    {
        NewsDate? published = null, updated = null;
        // The date nearest above the story is its own; those further up and below belong to the page or to other stories.
        foreach (var i in Enumerable.Range(0, window.Start).Reverse().Concat(Enumerable.Range(window.Start, lines.Count - window.Start)))
        {
            foreach (var dated in DatesOf(lines[i]))
            {
                if (dated.IsUpdate) updated ??= dated.Date;
                else published ??= dated.Date;
            }

            if (published is not null) break;
        }

        return (published ?? updated, updated);
    }

    private static IReadOnlyList<DatedLine> DatesOf(PastedLine line)
    {
        if (line.Kind == LineKind.Date && DateLines.Read(line.Text) is { Count: > 0 } alone) return alone;
        if (line.Kind is not (LineKind.Byline or LineKind.Date)) return [];
        return [.. DateParser.FindAll(line.Text).Select(match => new DatedLine(match.Date, line.Text[..match.Range.Start].Contains("updated", StringComparison.OrdinalIgnoreCase)))];
    }
}
