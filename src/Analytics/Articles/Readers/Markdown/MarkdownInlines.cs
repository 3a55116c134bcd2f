using Analytics.Articles.Normalization;

namespace Analytics.Articles.Readers.Markdown;

/// <summary>Takes the signs of markdown out of a paragraph: emphasis, links but for their text, pictures, tags, escapes.</summary>
internal sealed class MarkdownInlines
{
    private readonly TracedText _source;
    private readonly TracedTextBuilder _into;
    private readonly Dictionary<int, int> _closing = [];
    private readonly HashSet<int> _closed = [];

    private MarkdownInlines(TracedText source, TracedTextBuilder into)
    {
        _source = source;
        _into = into;
        PairBrackets();
    }

    public static void Append(TracedText source, TracedTextBuilder into)
    {
        var inlines = new MarkdownInlines(source, into);
        for (var at = 0; at < source.Length;) at = inlines.Take(at);
    }

    // Each bracket is paired once, so that a million of them cost no more than a million steps.
    private void PairBrackets()
    {
        var open = new Stack<int>();
        for (var i = 0; i < _source.Length; i++)
        {
            if (_source.Text[i] == '\\') i++;
            else if (_source.Text[i] == '[') open.Push(i);
            else if (_source.Text[i] == ']' && open.TryPop(out var start)) Pair(start, i);
        }
    }

    private void Pair(int start, int end)
    {
        _closing[start] = end;
        _closed.Add(end);
    }

    private int Take(int at)
    {
        var text = _source.Text;
        var character = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        if (character == '\\' && char.IsAscii(next) && (char.IsPunctuation(next) || char.IsSymbol(next))) return Keep(at + 1);
        if (character == '!' && next == '[' && _closing.TryGetValue(at + 1, out var picture)) return AfterTarget(picture);
        if (character == '[' && next == '^' && _closing.TryGetValue(at, out var note)) return note + 1;
        if (character == '[' && _closing.TryGetValue(at, out var end) && IsLink(end)) return at + 1;
        if (character == ']' && IsLink(at) && _closed.Contains(at)) return AfterTarget(at);
        if (character == '<') return Tag(at);
        if (character is '*' or '_' or '~' or '`' or '|' && IsSign(at)) return character == '|' ? Space(at) : at + 1;
        if (character == '&') return Reference(at);
        return Keep(at);
    }

    private int Keep(int at)
    {
        _into.Append(_source.Text[at], _source.PositionOf(at));
        return at + 1;
    }

    private int Space(int at)
    {
        _into.Append(' ', _source.PositionOf(at));
        return at + 1;
    }

    private bool IsLink(int close) => close + 1 < _source.Length && _source.Text[close + 1] is '(' or '[';

    private int AfterTarget(int close)
    {
        if (!IsLink(close)) return close + 1;
        if (_source.Text[close + 1] == '[') return _closing.TryGetValue(close + 1, out var name) ? name + 1 : close + 1;
        const int LongestAddress = 2000;
        var depth = 0;
        for (var at = close + 1; at < Math.Min(close + LongestAddress, _source.Length); at++)
        {
            if (_source.Text[at] == '[') break;
            if (_source.Text[at] == '(') depth++;
            else if (_source.Text[at] == ')' && --depth == 0) return at + 1;
        }

        return close + 1;
    }

    private int Tag(int at)
    {
        const int LongestTag = 500;
        var end = _source.Text.IndexOf('>', at, Math.Min(LongestTag, _source.Length - at));
        var isTag = end > at + 1 && (char.IsAsciiLetter(_source.Text[at + 1]) || _source.Text[at + 1] is '/' or '!');
        return isTag ? end + 1 : Keep(at);
    }

    // Signs between spaces, and underscores and bars within words, are what they are.
    private bool IsSign(int at)
    {
        var text = _source.Text;
        if (text[at] == '`') return true;
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        if (text[at] == '|') return text[0] == '|';
        if (text[at] == '~') return before == '~' || after == '~';
        if (char.IsWhiteSpace(before) && char.IsWhiteSpace(after)) return false;
        return text[at] == '*' || !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after));
    }

    private int Reference(int at)
    {
        const int LongestReference = 12;
        var end = _source.Text.IndexOf(';', at, Math.Min(LongestReference, _source.Length - at));
        if (end < 0) return Keep(at);
        var decoded = EntityDecoder.Decode(_source.Text[at..(end + 1)]);
        _into.Append(decoded, _source.PositionOf(at));
        return end + 1;
    }
}
