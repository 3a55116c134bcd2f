using Analytics.Text.Tokens;

namespace Analytics.Quoting;

/// <summary>Counts the words of quotations as all word counts of the library are made.</summary>
internal static class QuotedWords
{
    public static int Count(Quotation quotation) => quotation.Pieces.Count == 0
        ? WordScanner.Scan(quotation.Range.In(quotation.Document.Text)).Count
        : quotation.Pieces.Sum(piece => WordScanner.Scan(piece.In(quotation.Document.Text)).Count);
}
