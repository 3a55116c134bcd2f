using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Extraction.Pages;

namespace Analytics.Articles.Facts;

/// <summary>Reads the facts that a page prints around its story, for pages that declare none.</summary>
internal sealed class VisibleFacts
{
    // How many blocks above the headline and under the story may still speak of it: kickers and dates above, writers' boxes below.
    private const int AboveTitle = 8;
    private const int BelowStory = 12;
    private const int LongestFact = 24;
    private const int Ancestors = 5;
    private static readonly string[] WriterMarks = ["byline", "bylines", "author", "authors", "writer", "contributor", "reporter", "journalist", "autor", "auteur", "redactor"];
    private static readonly string[] DateMarks = ["date", "dates", "time", "timestamp", "published", "pubdate", "posted", "datetime", "publish", "dateline"];

    private readonly PageOutline _outline;
    private readonly int _first, _last, _title;

    private VisibleFacts(PageOutline outline, IReadOnlyList<PageBlock> story)
    {
        _outline = outline;
        _first = story.Count > 0 ? story[0].Index : outline.Blocks.Count;
        _last = story.Count > 0 ? story[^1].Index : outline.Blocks.Count - 1;
        _title = PageHeadline.Find(outline, _first);
    }

    /// <param name="outline">The page.</param>
    /// <param name="story">The blocks of its story.</param>
    /// <param name="description">What the page declares as its description, or null.</param>
    public static StoryFacts Read(PageOutline outline, IReadOnlyList<PageBlock> story, string? description)
    {
        var facts = new VisibleFacts(outline, story);
        var (published, updated) = facts.Dates();
        return new StoryFacts
        {
            Title = facts._title >= 0 ? outline.Blocks[facts._title].Text : PageHeadline.OfDocument(outline.Page),
            Subtitle = LeadLines.Subtitle(outline, facts._title, story, description),
            LeadCaption = LeadLines.Caption(outline, facts._title, story),
            Authors = facts.Authors(),
            Published = published,
            Updated = updated,
        };
    }

    // Between headline and story first, then above the headline, then under the story: what stands nearer is the story's own.
    private IReadOnlyList<string> Authors()
    {
        var isHead = true;
        foreach (var zone in Zones())
        {
            var blocks = zone.Where(block => block.Traits.Words <= LongestFact).ToList();
            if (AuthorLinks.Find(_outline, blocks, isHead) is { Count: > 0 } linked) return linked;
            isHead = false;
            foreach (var block in blocks)
            {
                if (Bylines.Authors(block.Text) is { Count: > 0 } names) return names;
            }

            foreach (var block in blocks)
            {
                if (IsMarked(block, WriterMarks) && Bylines.Names(Bylines.WithoutDates(block.Text)) is { Count: > 0 } names) return names;
            }
        }

        return AuthorLinks.OfList(_outline);
    }

    private IEnumerable<IEnumerable<PageBlock>> Zones()
    {
        var head = Math.Min(_first, _outline.Blocks.Count);
        var title = _title >= 0 && _title < head ? _title : head;
        yield return Blocks(title + 1, head);
        yield return Blocks(Math.Max(0, title - AboveTitle), title + 1).Reverse();
        yield return Blocks(_last + 1, _last + 1 + BelowStory);
    }

    private IEnumerable<PageBlock> Blocks(int start, int end)
    {
        for (var i = start; i < Math.Min(end, _outline.Blocks.Count); i++) yield return _outline.Blocks[i];
    }

    private (NewsDate? Published, NewsDate? Updated) Dates()
    {
        if (Timed() is { } timed) return (timed, null);
        NewsDate? published = null, updated = null;
        foreach (var block in Zones().SelectMany(zone => zone))
        {
            if (block.Traits.Words > LongestFact || _outline.Kinds[block.Index] is LineKind.Legal or LineKind.CommentHeading) continue;
            var isDated = _outline.Kinds[block.Index] is LineKind.Date or LineKind.Byline || IsMarked(block, DateMarks) || !block.Traits.EndsSentence;
            foreach (var match in isDated ? DateParser.FindAll(block.Text) : [])
            {
                var before = block.Text[Math.Max(0, match.Range.Start - 24)..match.Range.Start];
                if (before.Contains("pdated", StringComparison.Ordinal) || before.Contains("odified", StringComparison.Ordinal)) updated ??= match.Date;
                else published ??= match.Date;
            }

            if (published is not null) break;
        }

        return (published ?? updated, updated);
    }

    // A time element states its date for machines; the one nearest above the story is the story's.
    private NewsDate? Timed()
    {
        var top = _title >= 0 ? _outline.Blocks[Math.Max(0, _title - AboveTitle)].Node.Index : 0;
        var end = _last >= 0 && _last + 1 < _outline.Blocks.Count ? _outline.Blocks[_last + 1].Node.End : int.MaxValue;
        foreach (var node in _outline.Page.Nodes)
        {
            if (node.Name == "time" && node.Index >= top && node.Index < end && DateParser.Parse(node.Attribute("datetime")) is { } date) return date;
        }

        return null;
    }

    private static bool IsMarked(PageBlock block, string[] marks)
    {
        var node = block.Node;
        for (var level = 0; level < Ancestors && node is not null; level++, node = node.Parent)
        {
            if (node.Marks.Any(mark => marks.Contains(mark))) return true;
        }

        return false;
    }
}
