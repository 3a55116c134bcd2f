using System.Text;

namespace Analytics.Articles.Extraction.Pages.Parsing;

/// <summary>
/// Cuts the contents of scripts, style sheets and comments out of a page before it is parsed. The tags stay, so that no two texts run together.
/// Where the source gets too odd to say for sure what a parser makes of it, all that follows stays as it is.
/// </summary>
internal sealed class SourceCutter
{
    private readonly string _html;
    private readonly StringBuilder _text;
    private readonly List<SourceCut> _cuts = [];
    private int _copied, _templates;
    private (int Start, int Text, int Cuts) _template;

    private SourceCutter(string html)
    {
        _html = html;
        _text = new StringBuilder(html.Length);
    }

    public static LeanSource Cut(string html)
    {
        var cutter = new SourceCutter(html);
        for (var at = html.IndexOf('<'); at >= 0; at = at < html.Length ? html.IndexOf('<', at) : -1)
        {
            at = cutter.Markup(at);
            if (at < 0) break;
        }

        if (cutter._cuts.Count == 0) return new LeanSource(html, []);
        cutter._text.Append(html, cutter._copied, html.Length - cutter._copied);
        return new LeanSource(cutter._text.ToString(), cutter._cuts);
    }

    // Each of these returns the position after what it read, or -1 to leave the rest alone.
    private int Markup(int at)
    {
        if (at + 1 >= _html.Length) return -1;
        var next = _html[at + 1];
        if (next == '!') return Declaration(at);
        if (next == '?') return After('>', at);
        if (next == '/') return at + 2 < _html.Length && char.IsAsciiLetter(_html[at + 2]) ? Closing(at) : After('>', at);
        return char.IsAsciiLetter(next) ? Element(at) : at + 1;
    }

    private int Declaration(int at)
    {
        var rest = _html.AsSpan(at);
        if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase)) return -1;
        if (!rest.StartsWith("<!--")) return After('>', at);
        var inner = at + 4;
        if (rest[4..].StartsWith(">") || rest[4..].StartsWith("->")) return inner;
        var end = _html.IndexOf("-->", inner, StringComparison.Ordinal);
        if (end < 0 || _html.AsSpan(inner, end - inner).Contains("--!", StringComparison.Ordinal)) return -1;
        CutOut(inner, end);
        return end + 3;
    }

    private int Closing(int at)
    {
        if (_templates > 0 && NameAt(at + 2) == "template" && --_templates == 0) CutTemplate(at);
        return TagScanner.EndOf(_html, at + 2);
    }

    private int Element(int at)
    {
        var inner = TagScanner.EndOf(_html, at + 1);
        if (inner < 0) return -1;
        switch (NameAt(at + 1))
        {
            case "script": return Script(at, inner);
            case "style": return Raw(inner, "</style", isCut: true);
            case "title": return Raw(inner, "</title", isCut: false);
            case "textarea": return Raw(inner, "</textarea", isCut: false);
            case "xmp": return Raw(inner, "</xmp", isCut: false);
            case "iframe": return Raw(inner, "</iframe", isCut: false);
            case "noembed": return Raw(inner, "</noembed", isCut: false);
            case "noframes": return Raw(inner, "</noframes", isCut: false);
            case "svg": return _html[inner - 2] == '/' ? inner : Raw(inner, "</svg", isCut: false);
            case "math": return _html[inner - 2] == '/' ? inner : Raw(inner, "</math", isCut: false);
            case "plaintext": return -1;
            case "template": return Template(inner);
            default: return inner;
        }
    }

    // Linked data is what facts are read from. In "<!-- <script>" the first end tag is not the script's own.
    private int Script(int at, int inner)
    {
        var end = CloseOf("</script", inner);
        if (end < 0) return -1;
        var content = _html.AsSpan(inner, end - inner);
        if (content.IndexOf("<!--") is >= 0 and var comment && content[comment..].Contains("<script", StringComparison.OrdinalIgnoreCase)) return -1;
        if (!_html.AsSpan(at, inner - at).Contains("ld+json", StringComparison.OrdinalIgnoreCase)) CutOut(inner, end);
        return end + "</script".Length;
    }

    // What stands in a template is not part of the page until a script puts it there.
    private int Template(int inner)
    {
        if (_templates++ == 0) _template = (inner, _text.Length + inner - _copied, _cuts.Count);
        return inner;
    }

    private void CutTemplate(int end)
    {
        // What was cut out within it is cut with it.
        if (_cuts.Count > _template.Cuts)
        {
            _text.Length = Math.Min(_text.Length, _template.Text);
            _cuts.RemoveRange(_template.Cuts, _cuts.Count - _template.Cuts);
            _copied = _template.Start;
        }

        CutOut(_template.Start, end);
    }

    private int Raw(int inner, string close, bool isCut)
    {
        var end = CloseOf(close, inner);
        if (end < 0) return -1;
        if (isCut) CutOut(inner, end);
        return end + close.Length;
    }

    private int CloseOf(string close, int from)
    {
        for (var at = from; ; at += close.Length)
        {
            at = _html.IndexOf(close, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || at + close.Length >= _html.Length) return -1;
            if (TagScanner.EndsName(_html[at + close.Length])) return at;
        }
    }

    private int After(char sign, int at) => _html.IndexOf(sign, at) is >= 0 and var found ? found + 1 : -1;

    private string NameAt(int start)
    {
        const int Longest = 9;
        Span<char> name = stackalloc char[Longest + 1];
        var length = 0;
        for (; length <= Longest && start + length < _html.Length; length++)
        {
            var character = _html[start + length];
            if (TagScanner.EndsName(character)) return name[..length] switch
            {
                "script" => "script",
                "style" => "style",
                "title" => "title",
                "textarea" => "textarea",
                "xmp" => "xmp",
                "iframe" => "iframe",
                "noembed" => "noembed",
                "noframes" => "noframes",
                "svg" => "svg",
                "math" => "math",
                "plaintext" => "plaintext",
                "template" => "template",
                _ => "",
            };
            name[length] = char.ToLowerInvariant(character);
        }

        return "";
    }

    private void CutOut(int start, int end)
    {
        if (end <= start) return;
        _text.Append(_html, _copied, start - _copied);
        _copied = end;
        _cuts.Add(new SourceCut(_text.Length, end - _text.Length));
    }
}
