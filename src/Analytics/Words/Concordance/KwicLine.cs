using Analytics.Text.Tokens;

namespace Analytics;

/// <summary>One hit in its context (key word in context).</summary>
/// <param name="Left">What stands before it, on one line.</param>
/// <param name="Node">What was found, on one line.</param>
/// <param name="Right">What stands after it, on one line.</param>
/// <param name="Document">The story it stands in.</param>
/// <param name="Range">Where the node stands in the story's text.</param>
/// <param name="Paragraph">The paragraph it stands in, counted from 1 as readers do.</param>
public sealed record KwicLine(string Left, string Node, string Right, Document Document, TextRange Range, int Paragraph)
{
    /// <summary>Where the node stands in the input the story was made from.</summary>
    public TextRange Place => Document.Offsets.ToInput(Range);

    /// <summary>
    /// The address of the story with a text fragment, so that a browser goes to the hit and marks it; null where the story's address is
    /// unknown or is none of the web.
    /// </summary>
    public string? Link
    {
        get
        {
            if (!Uri.TryCreate(Document.Url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return null;
            var before = Words(Left).TakeLast(3).ToArray();
            var prefix = before.Length > 0 ? Uri.EscapeDataString(string.Join(' ', before)).Replace("-", "%2D", StringComparison.Ordinal) + "-," : "";
            return address.GetLeftPart(UriPartial.Query) + "#:~:text=" + prefix + Uri.EscapeDataString(Node).Replace("-", "%2D", StringComparison.Ordinal);
        }
    }

    /// <summary>What the line is sorted by at one position: a form, or an empty text where the story begins or ends before it.</summary>
    internal string Key(KwicSort sort) => sort switch
    {
        KwicSort.Node => Forms.Of(Node),
        >= KwicSort.Left1 and <= KwicSort.Left5 => FormAt(Words(Left), ^(sort - KwicSort.Left1 + 1)),
        >= KwicSort.Right1 and <= KwicSort.Right5 => FormAt(Words(Right), sort - KwicSort.Right1),
        _ => "",
    };

    private static string[] Words(string text) => [.. WordScanner.Scan(text).Select(token => token.Range.In(text))];

    private static string FormAt(string[] words, Index index)
    {
        var at = index.GetOffset(words.Length);
        return at >= 0 && at < words.Length ? Forms.Of(words[at]) : "";
    }
}
