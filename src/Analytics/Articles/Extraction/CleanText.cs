using Analytics.Articles.Facts;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Extraction;

/// <summary>Takes a text that holds nothing but the story, as data sets and archives deliver it: normalized, never shortened.</summary>
internal static class CleanText
{
    public static ExtractedStory Read(TracedText text)
    {
        var paragraphs = new List<TracedText>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text.Text[i] is not ('\n' or '\r' or '\u2029')) continue;
            var paragraph = TextNormalizer.Line(text, start, i);
            if (paragraph.Length > 0) paragraphs.Add(paragraph);
            start = i + 1;
        }

        return new ExtractedStory(paragraphs, StoryFacts.None, 0, text.Length, IsClean: true);
    }
}
