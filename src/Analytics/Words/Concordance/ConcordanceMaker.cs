using System.Text.RegularExpressions;
using Analytics.Words.Indexing;

namespace Analytics.Words.Concordancing;

/// <summary>Makes lines of hits.</summary>
internal static partial class ConcordanceMaker
{
    public static Concordance OfQuery(TokenIndex index, string query, int window, TermOptions options)
    {
        var (hits, length) = TokenQuery.Find(index, query, options);
        return new Concordance(hits.Select(first => Line(index, index.DocumentOf(first), first, first + length - 1, window)), query);
    }

    /// <summary>Hits of a regular expression, wherever they start and end; the context is counted from the tokens they touch.</summary>
    public static Concordance OfPattern(TokenIndex index, string pattern, int window, bool matchCase)
    {
        var regex = Compile(pattern, matchCase);
        var lines = new List<KwicLine>();
        for (var document = 0; document < index.Documents.Count; document++)
        {
            var text = index.Documents[document].Text;
            foreach (Match match in regex.Matches(text))
            {
                if (match.Length > 0) lines.Add(Line(index, document, new TextRange(match.Index, match.Index + match.Length), window));
            }
        }

        return new Concordance(lines, pattern);
    }

    // An engine that cannot backtrack takes time in proportion to the text, whatever the pattern.
    private static Regex Compile(string pattern, bool matchCase)
    {
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline;
        try
        {
            return new Regex(pattern, matchCase ? options : options | RegexOptions.IgnoreCase);
        }
        catch (NotSupportedException unsupported)
        {
            throw new ArgumentException(
                $"The pattern “{pattern}” looks ahead, behind or back at a group, which would take unlimited time on long texts. Write it without.", nameof(pattern), unsupported);
        }
        catch (RegexParseException wrong)
        {
            throw new ArgumentException($"“{pattern}” is not a regular expression: {wrong.Message}", nameof(pattern), wrong);
        }
    }

    private static KwicLine Line(TokenIndex index, int document, int first, int last, int window) =>
        Line(index, document, new TextRange(index.RangeOf(first).Start, index.RangeOf(last).End), first - window, last + window);

    private static KwicLine Line(TokenIndex index, int document, TextRange node, int window)
    {
        var (from, to) = (index.DocumentStarts[document], index.DocumentStarts[document + 1]);
        var starts = index.Starts[from..to];
        var next = starts.BinarySearch(node.End);
        next = from + (next < 0 ? ~next : next);
        var first = starts.BinarySearch(node.Start);
        first = from + (first < 0 ? ~first : first);
        return Line(index, document, node, first - window, next + window - 1);
    }

    private static KwicLine Line(TokenIndex index, int document, TextRange node, int firstToken, int lastToken)
    {
        var story = index.Documents[document];
        var (from, to) = (index.DocumentStarts[document], index.DocumentStarts[document + 1]);
        var left = firstToken > from && firstToken < to ? index.Starts[firstToken] : 0;
        var right = lastToken < to - 1 && lastToken >= from ? index.Starts[lastToken + 1] : story.Text.Length;
        left = Math.Min(left, node.Start);
        right = Math.Max(right, node.End);
        return new KwicLine(
            OneLine(story.Text[left..node.Start]), OneLine(node.In(story.Text)), OneLine(story.Text[node.End..right]), story, node, ParagraphOf(story, node.Start));
    }

    private static int ParagraphOf(Document story, int position)
    {
        var (low, high) = (0, story.Paragraphs.Count);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (story.Paragraphs[middle].Start <= position) low = middle;
            else high = middle;
        }

        return low + 1;
    }

    private static string OneLine(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();
}
