using Analytics.Articles.Facts;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Extraction;

/// <summary>What was found on a page: the story's paragraphs and facts, and how many lines were left out as furniture.
/// Clean text is the story alone, as a data set delivers it.</summary>
internal sealed record ExtractedStory(IReadOnlyList<TracedText> Paragraphs, StoryFacts Facts, int FurnitureLines, int InputLength, bool IsClean = false);
