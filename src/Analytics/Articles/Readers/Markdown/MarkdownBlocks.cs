using Analytics.Articles.Extraction;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Readers.Markdown;

/// <summary>Cuts markdown into paragraphs. Signs of headings, lists and quotations go; what they mark stays.</summary>
internal sealed class MarkdownBlocks
{
    private static readonly System.Buffers.SearchValues<char> RuleSigns = System.Buffers.SearchValues.Create("-*_|: ");
    private readonly TracedText _input;
    private readonly List<StyledParagraph> _paragraphs = [];
    private readonly List<TextRange> _lines = [];
    private bool _fenced, _headed;

    private MarkdownBlocks(TracedText input) => _input = input;

    public static IReadOnlyList<StyledParagraph> Read(TracedText input, int start)
    {
        var blocks = new MarkdownBlocks(input);
        for (var at = start; at < input.Length;)
        {
            var end = input.Text.IndexOf('\n', at);
            if (end < 0) end = input.Length;
            blocks.Take(at, end);
            at = end + 1;
        }

        blocks.Flush(ParagraphRole.Body);
        return blocks._paragraphs;
    }

    private void Take(int start, int end)
    {
        var at = Content(start, end);
        var line = _input.Text.AsSpan(at, end - at).TrimEnd();
        if (line.StartsWith("```") || line.StartsWith("~~~")) _fenced = !_fenced;
        if (line.Length == 0 || line.StartsWith("```") || line.StartsWith("~~~") || IsRule(line) || IsDefinition(line))
        {
            // "Title" over "=====" or "-----" is a heading.
            var underlined = line.Length > 0 && line.Trim(line[0] == '=' ? '=' : '-').Length == 0 && _lines.Count == 1;
            Flush(underlined ? Heading(line[0] == '=' ? 1 : 2) : ParagraphRole.Body);
            return;
        }

        var hashes = line.IndexOfAnyExcept('#');
        if (!_fenced && line[0] == '#' && hashes is > 0 and <= 6 && line[hashes] == ' ')
        {
            Flush(ParagraphRole.Body);
            _lines.Add(new TextRange(at + hashes, at + line.TrimEnd("# ").Length));
            Flush(Heading(hashes));
            return;
        }

        var sign = ItemSign(line);
        if (sign > 0 || line[0] == '|') Flush(ParagraphRole.Body);
        _lines.Add(new TextRange(at + sign, at + line.Length));
    }

    // Past the space and the signs of quotation at the line's start.
    private int Content(int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(_input.Text[start]) || _input.Text[start] == '>')) start++;
        return start;
    }

    private ParagraphRole Heading(int level)
    {
        if (level > 1 || _headed) return ParagraphRole.Heading;
        _headed = true;
        return ParagraphRole.Title;
    }

    private void Flush(ParagraphRole role)
    {
        if (_lines.Count == 0) return;
        var builder = new TracedTextBuilder();
        var source = new TracedTextBuilder();
        foreach (var line in _lines)
        {
            source.AppendSpace();
            source.Append(_input, line.Start, line.End);
        }

        MarkdownInlines.Append(source.Build(), builder);
        var text = TextNormalizer.Line(builder.Build());
        if (text.Length > 0) _paragraphs.Add(new StyledParagraph(text, role));
        _lines.Clear();
    }

    private static bool IsRule(ReadOnlySpan<char> line) =>
        (line.Length >= 2 && line[0] == '=' && line.Trim('=').Length == 0)
        || (line[0] is '-' or '*' or '_' or '|' or ':' && line.IndexOfAnyExcept(RuleSigns) < 0 && line.Length >= 3);

    // "[name]: https://…" says where a link leads and is not printed.
    private static bool IsDefinition(ReadOnlySpan<char> line) => line[0] == '[' && line.IndexOf("]:") is > 1 and < 100 && line[1] != '^';

    private static int ItemSign(ReadOnlySpan<char> line)
    {
        if (line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ') return 2;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 3 && line.Length > digits + 2 && line[digits] is '.' or ')' && line[digits + 1] == ' ' ? digits + 2 : 0;
    }
}
