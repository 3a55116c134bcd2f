using Analytics.Articles.Normalization;

namespace Analytics.Articles.Extraction.Pages;

/// <summary>A stretch of text that a reader sees as a line or paragraph of its own.</summary>
internal sealed class PageBlock(int index, PageNode node, TracedText text)
{
    public int Index { get; } = index;

    /// <summary>The innermost block-level element around the text.</summary>
    public PageNode Node { get; } = node;

    public TracedText Traced { get; } = text;

    public string Text => Traced.Text;

    /// <summary>How many of the characters are links.</summary>
    public int LinkCharacters { get; init; }

    /// <summary>How many of the characters are bold.</summary>
    public int BoldCharacters { get; init; }

    /// <summary>How many of the characters are in italics.</summary>
    public int ItalicCharacters { get; init; }

    /// <summary>Whether one line break, and nothing more, parts this block from the one before it.</summary>
    public bool FollowsLineBreak { get; init; }

    /// <summary>What its words and marks say about it; shared with pasted text.</summary>
    public Lines.LineTraits Traits { get; } = new(text.Text);

    public double LinkShare => Text.Length == 0 ? 0 : (double)LinkCharacters / Text.Length;

    public override string ToString() => $"{Node}: {Text}";
}
