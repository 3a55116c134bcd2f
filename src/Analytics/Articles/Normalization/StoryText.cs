namespace Analytics.Articles.Normalization;

/// <summary>The parts of a document that its paragraphs decide: the text, where it came from, and where each paragraph stands.</summary>
internal sealed record StoryText(string Text, OffsetMap Offsets, IReadOnlyList<TextRange> Paragraphs)
{
    public const string ParagraphBreak = "\n\n";

    public static StoryText Join(IReadOnlyList<TracedText> paragraphs, int inputLength)
    {
        var builder = new TracedTextBuilder(paragraphs.Sum(paragraph => paragraph.Length + ParagraphBreak.Length));
        var ranges = new List<TextRange>(paragraphs.Count);
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Length == 0) continue;
            if (ranges.Count > 0)
            {
                // The break stands for whatever follows the paragraph in the input: a line end, a tag.
                var after = Math.Min(builder.Build(builder.Length - 1, builder.Length).PositionOf(0) + 1, inputLength - 1);
                builder.Append(ParagraphBreak, after);
            }

            ranges.Add(new TextRange(builder.Length, builder.Length + paragraph.Length));
            builder.Append(paragraph);
        }

        var text = builder.Build();
        return new StoryText(text.Text, OffsetMap.FromPositions(text.Positions, inputLength), ranges);
    }

    public static StoryText Join(IReadOnlyList<TracedText> paragraphs, TracedText input, int inputLength) =>
        Join([.. paragraphs.Select(paragraph => paragraph.Through(input))], inputLength);
}
