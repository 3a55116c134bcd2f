namespace Analytics.Quoting;

/// <summary>Prints the content of quotations so that it can be read away from its story.</summary>
internal static class QuotedText
{
    private const string Omission = " … ";

    /// <summary>The parts of the content, with a mark of omission where the story puts cue and source between them.</summary>
    public static string Of(Quotation quotation) => string.Join(Omission, quotation.Parts.Select(part => Closed(quotation.Document.Text, part)));

    /// <summary>The part as printed. One that ends in quoted words gets the mark that closes them, which is not part of the content.</summary>
    private static string Closed(string text, TextRange part)
    {
        var printed = part.In(text);
        var opened = printed.LastIndexOf('“');
        return opened >= 0 && printed.IndexOf('”', opened) < 0 && part.End < text.Length && text[part.End] is '”' ? printed + '”' : printed;
    }
}
