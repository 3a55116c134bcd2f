using Analytics.Quoting.Reading;

namespace Analytics.Quoting.Finding;

/// <summary>
/// Pairs quotation marks, paragraph by paragraph. Straight marks open or close by what stands beside them. A quotation that is still open at
/// the end of its paragraph runs to that end; the next paragraph continues it where it starts with an opening mark.
/// </summary>
internal sealed class QuoteFinder(string text, IReadOnlyList<Lexeme> lexemes)
{
    private readonly List<QuotedString> _found = [];
    private bool _open;

    /// <summary>The quoted strings of the paragraphs, each given by its first lexeme and the one after its last.</summary>
    public static List<QuotedString> Find(string text, IReadOnlyList<Lexeme> lexemes, IReadOnlyList<(int First, int End)> paragraphs)
    {
        var finder = new QuoteFinder(text, lexemes);
        var doubles = lexemes.Any(lexeme => lexeme.Kind is LexemeKind.OpenQuote or LexemeKind.StraightQuote);
        var british = finder.PrefersSingles();
        for (var paragraph = 0; paragraph < paragraphs.Count; paragraph++)
        {
            var (first, end) = paragraphs[paragraph];
            if (british && finder.Singles(paragraph, first, end)) continue;
            if (finder.HasDoubles(first, end)) finder.Doubles(paragraph, first, end);
            else if (!doubles || paragraph == 0) finder.Singles(paragraph, first, end);
        }

        return finder._found;
    }

    /// <summary>Whether the story quotes speech in single marks: more of them than of double ones close behind a comma or a point.</summary>
    private bool PrefersSingles()
    {
        int singles = 0, doubles = 0;
        for (var i = 1; i < lexemes.Count; i++)
        {
            if (lexemes[i - 1].Kind is not (LexemeKind.Comma or LexemeKind.Period or LexemeKind.Question or LexemeKind.Exclamation) || lexemes[i - 1].End != lexemes[i].Start) continue;
            if (lexemes[i].Kind == LexemeKind.SingleQuote && (i + 1 >= lexemes.Count || lexemes[i + 1].Start > lexemes[i].End)) singles++;
            else if (lexemes[i].Kind is LexemeKind.CloseQuote or LexemeKind.StraightQuote) doubles++;
        }

        return singles > doubles;
    }

    private bool HasDoubles(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (lexemes[i].Kind is LexemeKind.OpenQuote or LexemeKind.CloseQuote or LexemeKind.StraightQuote) return true;
        }

        return false;
    }

    private void Doubles(int paragraph, int first, int end)
    {
        var continues = _open && Opens(first);
        _open = false;
        var opening = -1;
        var depth = 0;
        var lastStraight = LastStraight(first, end);
        for (var i = first; i < end; i++)
        {
            if (lexemes[i].Kind is not (LexemeKind.OpenQuote or LexemeKind.CloseQuote or LexemeKind.StraightQuote)) continue;
            if (opening < 0)
            {
                if (lexemes[i].Kind == LexemeKind.StraightQuote && IsAttribute(i))
                {
                    // What stands between the marks of an attribute is no text.
                    i = NextStraight(i, end);
                    continue;
                }

                if (lexemes[i].Kind == LexemeKind.CloseQuote || lexemes[i].Kind == LexemeKind.StraightQuote && Closes(i) && !Opens(i)) continue;
                opening = i;
                depth = 0;
            }
            else if (lexemes[i].Kind == LexemeKind.CloseQuote || Closes(i) || lexemes[i].Kind == LexemeKind.StraightQuote && !Opens(i))
            {
                if (depth-- > 0) continue;
                Add(paragraph, opening, i, closed: true, continues && opening == first);
                opening = -1;
            }
            else if (StartsSentence(i) && !(i < lastStraight && lexemes[i].Kind == LexemeKind.OpenQuote && lexemes[opening].Kind == LexemeKind.StraightQuote))
            {
                // The mark before this one was never closed.
                Add(paragraph, opening, i - 1, closed: false, continues && opening == first);
                opening = i;
                depth = 0;
            }
            else
            {
                depth++;
            }
        }

        if (opening < 0) return;
        Add(paragraph, opening, end - 1, closed: false, continues && opening == first);
        _open = true;
    }

    /// <summary>The straight mark behind another, or the other where it is the last.</summary>
    private int NextStraight(int mark, int end)
    {
        var next = mark + 1;
        while (next < end && lexemes[next].Kind != LexemeKind.StraightQuote) next++;
        return next < end ? next : mark;
    }

    /// <summary>The last straight mark: curly ones between two straight ones quote inside a quotation.</summary>
    private int LastStraight(int first, int end)
    {
        var last = end - 1;
        while (last >= first && lexemes[last].Kind != LexemeKind.StraightQuote) last--;
        return last;
    }

    private bool StartsSentence(int mark) =>
        lexemes[mark - 1].Kind is LexemeKind.Period or LexemeKind.Question or LexemeKind.Exclamation &&
        mark + 1 < lexemes.Count && lexemes[mark + 1].IsCapital;

    private bool Opens(int mark)
    {
        var lexeme = lexemes[mark];
        if (lexeme.Kind == LexemeKind.OpenQuote) return true;
        if (lexeme.Kind != LexemeKind.StraightQuote || lexeme.End >= text.Length || char.IsWhiteSpace(text[lexeme.End])) return false;
        return lexeme.Start == 0 || !char.IsLetterOrDigit(text[lexeme.Start - 1]) && text[lexeme.Start - 1] is not ('.' or ',' or '?' or '!' or '%' or ')');
    }

    /// <summary>Whether the mark opens the value of an attribute, where markup was left in the text.</summary>
    private bool IsAttribute(int mark) => lexemes[mark].Start > 0 && text[lexemes[mark].Start - 1] == '=';

    private bool Closes(int mark)
    {
        var lexeme = lexemes[mark];
        if (lexeme.Start == 0 || char.IsWhiteSpace(text[lexeme.Start - 1])) return false;
        return lexeme.End >= text.Length || !char.IsLetterOrDigit(text[lexeme.End]);
    }

    /// <summary>Pairs the single marks of a paragraph; false where it has none.</summary>
    private bool Singles(int paragraph, int first, int end)
    {
        var found = _found.Count;
        var continues = _open && lexemes[first].Kind == LexemeKind.SingleQuote;
        _open = false;
        var opening = -1;
        for (var i = first; i < end; i++)
        {
            var lexeme = lexemes[i];
            if (lexeme.Kind != LexemeKind.SingleQuote) continue;
            var opens = lexeme.End < text.Length && (char.IsLetterOrDigit(text[lexeme.End]) || text[lexeme.End] is '“' or '"' or '[' or '$' or '£') && (lexeme.Start == 0 || !char.IsLetterOrDigit(text[lexeme.Start - 1]));
            if (opening < 0)
            {
                if (opens && text[lexeme.Start] != '’') opening = i;
            }
            else if (!opens && i > opening + 1)
            {
                Add(paragraph, opening, i, closed: true, continues && opening == first);
                opening = -1;
            }
        }

        // A mark that never closes may be an apostrophe; only one that opens its paragraph opens an utterance.
        if (opening == first)
        {
            Add(paragraph, opening, end - 1, closed: false, continues);
            _open = true;
        }

        return _found.Count > found;
    }

    private void Add(int paragraph, int first, int last, bool closed, bool continues)
    {
        var end = closed ? lexemes[last].Start : lexemes[last].End;
        var start = lexemes[first].End;
        var inner = closed ? last - 1 : last;
        var quoted = new QuotedString
        {
            First = first,
            Last = last,
            Content = Trim(start, end),
            Paragraph = paragraph,
            IsClosed = closed,
            ContinuesPrevious = continues,
        };
        if (quoted.Content.Length == 0) return;
        for (var i = first + 1; i <= inner; i++)
        {
            if (lexemes[i].Kind is LexemeKind.Word or LexemeKind.Number) quoted.Words++;
        }

        quoted.StartsUpper = inner > first && (lexemes[first + 1].IsCapital || lexemes[first + 1].Kind is not LexemeKind.Word);
        while (inner > first && lexemes[inner].Kind is LexemeKind.SingleQuote or LexemeKind.CloseBracket) inner--;
        quoted.EndsInComma = lexemes[inner].Kind is LexemeKind.Comma or LexemeKind.Dash;
        quoted.EndsSentence = lexemes[inner].IsTerminal || lexemes[inner].HasPeriod;
        _found.Add(quoted);
    }

    private TextRange Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ',')) end--;
        return new TextRange(start, end);
    }
}
