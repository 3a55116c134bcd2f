using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>One line of a pasted page that has something on it.</summary>
internal sealed class PastedLine(TracedText text, bool blankBefore, bool isItem, int indent)
{
    public TracedText Traced { get; } = text;

    public string Text => Traced.Text;

    public LineTraits Traits { get; } = new(text.Text);

    /// <summary>How far the line is set in, in columns. Text dumps of pages set each level of the page in further.</summary>
    public int Indent { get; } = indent;

    public bool BlankBefore { get; } = blankBefore;

    public bool BlankAfter { get; set; }

    /// <summary>Whether the line begins with the sign of a list.</summary>
    public bool IsItem { get; } = isItem;

    /// <summary>How often the same line stands on the page; 1 or more.</summary>
    public int Occurrences { get; set; } = 1;

    public LineKind Kind { get; set; }

    public override string ToString() => $"{Kind}: {Text}";
}
