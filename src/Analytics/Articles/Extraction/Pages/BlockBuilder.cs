using Analytics.Articles.Normalization;

namespace Analytics.Articles.Extraction.Pages;

/// <summary>Cuts a page into blocks at the elements that browsers put on lines of their own, so that no words are glued together.</summary>
internal sealed class BlockBuilder
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rt", "rp", "rb",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "#text",
    };

    private const int LongestCell = 80;
    private readonly PageTree _page;
    private readonly List<PageBlock> _blocks = [];
    private readonly TracedTextBuilder _text = new();
    private PageNode? _node, _lastText;
    private (int Index, bool IsData) _row = (-1, false);
    private int _links, _bold, _italic, _breaks;

    private BlockBuilder(PageTree page) => _page = page;

    public static IReadOnlyList<PageBlock> Build(PageTree page)
    {
        var builder = new BlockBuilder(page);
        builder.Walk();
        builder._text.Release();
        return builder._blocks;
    }

    private void Walk()
    {
        var open = new Stack<PageNode>();
        foreach (var node in _page.Nodes)
        {
            while (open.TryPeek(out var last) && node.Index >= last.End) Leave(open.Pop());
            if (node.IsText)
            {
                Add(node);
                continue;
            }

            if (node.Name == "br" && IsCell(node.Parent!)) _text.AppendSpace();
            else if (node.Name == "br") Break();
            else if (IsCell(node)) _text.AppendSpace();
            else if (!Inline.Contains(node.Name)) Flush(0);
            open.Push(node);
        }

        Flush(0);
    }

    private void Leave(PageNode node)
    {
        if (IsCell(node)) _text.AppendSpace();
        else if (!Inline.Contains(node.Name) && node.Name != "br") Flush(0);
    }

    // The cells of a row of data are read as one line; cells that hold paragraphs lay out a page and are blocks of their own.
    private bool IsCell(PageNode node) => node.Name is "td" or "th" && node.Parent is { Name: "tr" } row && IsDataRow(row);

    private bool IsDataRow(PageNode row)
    {
        if (row.Index == _row.Index) return _row.IsData;
        var cells = 0;
        var isData = true;
        for (var i = row.Index + 1; i < row.End && isData; i++)
        {
            var node = _page.Nodes[i];
            if (node.Name is "td" or "th") cells++;
            isData = node.IsText ? node.Characters.Length <= LongestCell : Inline.Contains(node.Name) || node.Name is "td" or "th" or "br";
        }

        _row = (row.Index, isData && cells > 1);
        return _row.IsData;
    }


    private void Break()
    {
        if (_text.Length > 0) Flush(1);
        else _breaks++;
    }

    private void Add(PageNode text)
    {
        var range = text.Characters;
        if (range.Length == 0) return;
        bool link = false, bold = false, italic = false;
        var block = text.Parent!;
        for (; Inline.Contains(block.Name) && block.Parent is not null; block = block.Parent)
        {
            link |= block.Name == "a";
            bold |= block.Name is "b" or "strong";
            italic |= block.Name is "i" or "em" or "cite";
        }

        if (IsCell(block)) block = block.Parent!;
        for (var above = block; above is not null && !link; above = above.Parent) link = above.Name is "a" or "button";
        var seen = Visible(range);
        if (seen == 0 && _text.Length == 0) return;
        if (seen > 0) _node ??= block;
        if (IsGlued(text)) _text.AppendSpace();
        _lastText = text;
        _text.Append(_page.Characters, range.Start, range.End);
        if (link) _links += seen;
        if (bold) _bold += seen;
        if (italic) _italic += seen;
    }

    // "<span>2025</span><span>4:29 PM</span>": style sheets part what the source does not. A digit after a digit, or a capital after a
    // small letter, across two elements is two words.
    private bool IsGlued(PageNode text)
    {
        if (_text.Length == 0 || _lastText is null || _lastText.Parent == text.Parent) return false;
        if (!IsLoose(_lastText.Parent!) || !IsLoose(text.Parent!)) return false;
        var last = _text[_text.Length - 1];
        var next = _page.Characters.Text[text.Characters.Start];
        return (char.IsAsciiDigit(last) && char.IsAsciiDigit(next)) || (char.IsLower(last) && char.IsUpper(next));
    }

    private static bool IsLoose(PageNode node) => node.Name is "span" or "a" or "time" or "label" || !Inline.Contains(node.Name);

    private int Visible(TextRange range)
    {
        var trimmed = _page.Characters.Text.AsSpan(range.Start, range.Length).Trim();
        return trimmed.Length;
    }

    private void Flush(int breaks)
    {
        if (_node is not null)
        {
            var text = TextNormalizer.Line(_text.Build());
            if (text.Length > 0)
            {
                _blocks.Add(new PageBlock(_blocks.Count, _node, text)
                {
                    LinkCharacters = Math.Min(_links, text.Length),
                    BoldCharacters = Math.Min(_bold, text.Length),
                    ItalicCharacters = Math.Min(_italic, text.Length),
                    FollowsLineBreak = _breaks == 1,
                });
                _breaks = breaks;
            }
        }

        if (breaks == 0) _breaks = 0;
        _text.Truncate(0);
        _node = null;
        _links = _bold = _italic = 0;
    }
}
