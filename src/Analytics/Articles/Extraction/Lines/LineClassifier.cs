using Analytics.Articles.Facts;

namespace Analytics.Articles.Extraction.Lines;

/// <summary>Says what part a line plays. Shape decides first; phrase lists only speak about lines too short to be a paragraph.</summary>
internal static class LineClassifier
{
    private const int LongestPrompt = 45;
    private const int LongestOther = 2000;
    private static readonly PhraseList Prompts = PhraseList.Load("prompts.txt");
    private static readonly PhraseList ListHeadings = PhraseList.Load("list-headings.txt");
    private static readonly PhraseList CommentHeadings = PhraseList.Load("comment-headings.txt");
    private static readonly PhraseList Legal = PhraseList.Load("legal.txt");

    public static LineKind Classify(LineTraits line, Heuristics heuristics = Heuristics.All)
    {
        if (!line.HasLetters) return LineKind.Mark;
        // Beyond this a line is text or noise; the patterns below are for lines that people write on purpose.
        if (line.Text.Length > LongestOther) return line.IsProse ? LineKind.Prose : LineKind.Short;
        var folded = PhraseList.Fold(line.Text);
        if (folded.Length == 0) return LineKind.Mark;
        if (line.Words <= 90 && Legal.Matches(folded)) return LineKind.Legal;
        if (line.Words <= 30 && line.Text.Contains('©', StringComparison.Ordinal)) return LineKind.Legal;
        if (line.Words <= 14 && CommentHeadings.Matches(folded)) return LineKind.CommentHeading;
        if (line.Words <= 10 && ListHeadings.Matches(folded)) return LineKind.ListHeading;
        if (heuristics.HasFlag(Heuristics.Prompts) && line.Words <= LongestPrompt && Prompts.Matches(folded)) return LineKind.Prompt;
        if (IsCommentHead(line)) return LineKind.CommentHeading;
        if (Bylines.IsByline(line.Text)) return LineKind.Byline;
        if (DateLines.IsDateLine(line.Text)) return LineKind.Date;
        if (IsDateAmongNames(line)) return LineKind.Date;
        if (heuristics.HasFlag(Heuristics.Captions) && Captions.IsCaption(line)) return LineKind.Caption;
        if (heuristics.HasFlag(Heuristics.Menus) && IsMenu(line)) return LineKind.Menu;
        return line.IsProse || line.IsShortSentence ? LineKind.Prose : LineKind.Short;
    }

    // "Ann Lee on March 4, 2025 at 5:12 pm said:" stands over what a reader wrote.
    private static bool IsCommentHead(LineTraits line) =>
        line is { Words: >= 3 and <= 16, EndsColon: true, Digits: >= 4 } && DateParser.FindAll(line.Text).Count > 0;

    // "Ann Lee 23/08/2025 2 comments Schools": what blogs print under a headline.
    private static bool IsDateAmongNames(LineTraits line) =>
        line is { Words: >= 3 and <= 16, EndsSentence: false, Digits: >= 5 } && line.SmallWords * 2 <= line.Words && DateParser.FindAll(line.Text).Count > 0;

    /// <summary>Whether this is several short items on one line, told by the signs between them.</summary>
    private static bool IsMenu(LineTraits line)
    {
        if (line.EndsSentence && line.SmallShare > 0.4) return false;
        int signs = 0, wide = 0;
        var text = line.Text;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            var spaced = text[i - 1] == ' ' && text[i + 1] == ' ';
            if (text[i] is '|' or '•' or '·' or '›' or '»' or '>' || (spaced && text[i] is '/' or '-' or '.' or '*')) signs++;
            else if (char.IsLower(text[i - 1]) && char.IsUpper(text[i])) wide++;
        }

        return (signs >= 2 && line.Words <= 8 * (signs + 1)) || wide >= 6;
    }
}
