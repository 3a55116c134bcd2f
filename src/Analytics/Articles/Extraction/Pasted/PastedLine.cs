using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>One line of a pasted page that has something on it.</summary>
internal sealed class PastedLine(TracedText text, bool blankBefore, bool isItem)
{
    public TracedText Traced { get; } = text;

    public string Text => Traced.Text;

    public LineTraits Traits { get; } = new(text.Text);

    public bool BlankBefore { get; } = blankBefore;

    public bool BlankAfter { get; set; }

    /// <summary>Whether the line begins with the sign of a list.</summary>
    public bool IsItem { get; } = isItem;

    /// <summary>Whether the same line stands elsewhere on the page too.</summary>
    public bool IsRepeated { get; set; }

    public LineKind Kind { get; set; }

    public override string ToString() => $"{Kind}: {Text}";
}
