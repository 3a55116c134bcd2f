using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Facts;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Extraction;

/// <summary>What a paragraph is by its style.</summary>
internal enum ParagraphRole
{
    Body,
    Heading,
    Title,
    Subtitle,
}

/// <summary>A paragraph of a document that has styles.</summary>
internal readonly record struct StyledParagraph(TracedText Text, ParagraphRole Role);

/// <summary>Takes the headline, byline and date off the head of a document that holds one story; the rest of it is the story.</summary>
internal static class HeadedText
{
    private const int LongestTitle = 40;

    public static ExtractedStory Read(IReadOnlyList<StyledParagraph> paragraphs, StoryFacts declared, int inputLength, bool isClean = true)
    {
        var facts = declared;
        var at = 0;
        for (; at < paragraphs.Count && paragraphs[at].Text.Length > 0; at++)
        {
            if (Take(facts, paragraphs[at], at) is not { } more) break;
            facts = more;
        }

        return new ExtractedStory([.. paragraphs.Skip(at).Select(paragraph => paragraph.Text)], facts, at, inputLength, isClean);
    }

    // Null where the paragraph is the story's first.
    private static StoryFacts? Take(StoryFacts facts, StyledParagraph paragraph, int index)
    {
        var line = new LineTraits(paragraph.Text.Text);
        if (paragraph.Role is ParagraphRole.Subtitle) return facts with { Subtitle = facts.Subtitle ?? line.Text };
        if (paragraph.Role is ParagraphRole.Title && line.Words <= LongestTitle) return facts with { Title = line.Text };
        if (paragraph.Role is ParagraphRole.Heading && index == 0 && line.Words <= LongestTitle) return facts with { Title = line.Text };
        if (DateLines.Read(line.Text) is [var dated, ..]) return dated.IsUpdate ? facts with { Updated = dated.Date } : facts with { Published = dated.Date };
        return Bylines.Authors(line.Text) is { Count: > 0 } names && !line.IsProse ? facts with { Authors = names } : null;
    }
}
