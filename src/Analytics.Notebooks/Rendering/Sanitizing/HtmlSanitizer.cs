using System.Net;
using System.Text;

namespace Analytics.Notebooks.Rendering;

/// <summary>
/// Makes HTML that a cell produced fit to stand in a page. Nothing is passed through: the markup is read, and of what it says only the
/// elements and attributes that are allowed are written anew, every element closed, all else as text or not at all. So whatever a reader of
/// HTML might make of broken markup, a page holds only markup that was written here.
/// </summary>
internal sealed class HtmlSanitizer
{
    private const int Deepest = 100;

    private readonly string _html;
    private readonly StringBuilder _clean = new();
    private readonly Stack<string> _open = new();
    private int _at;

    private HtmlSanitizer(string html) => _html = html;

    public static string Clean(string html)
    {
        var sanitizer = new HtmlSanitizer(html);
        sanitizer.Run();
        return sanitizer._clean.ToString();
    }

    private void Run()
    {
        while (_at < _html.Length)
        {
            var tag = _html.IndexOf('<', _at);
            if (tag < 0) tag = _html.Length;
            AppendText(_html[_at..tag]);
            _at = tag;
            if (_at < _html.Length) ReadTag();
        }

        while (_open.Count > 0) Close(_open.Peek());
    }

    private void ReadTag()
    {
        if (Has("<!--"))
        {
            _at = After("-->", _at + 4);
        }
        else if (Has("<!") || Has("<?"))
        {
            _at = After(">", _at);
        }
        else
        {
            var isEnd = Has("</");
            var name = NameAt(_at + (isEnd ? 2 : 1));
            if (name.Length == 0) AppendSign();
            else if (isEnd) ReadEnd(name);
            else ReadStart(name);
        }
    }

    private void AppendSign()
    {
        _clean.Append("&lt;");
        _at++;
    }

    private void ReadEnd(string name)
    {
        _at = After(">", _at);
        if (_open.Contains(name)) Close(name);
    }

    private void ReadStart(string name)
    {
        _at += 1 + name.Length;
        var attributes = HtmlAttributes.Read(_html, ref _at);
        if (AllowedHtml.IsDropped(name))
        {
            SkipContents(name);
            return;
        }

        if (!AllowedHtml.IsElement(name) || _open.Count >= Deepest) return;
        _clean.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (AllowedHtml.Value(name, attribute, value) is { } allowed) _clean.Append(' ').Append(attribute).Append("=\"").Append(Html.Escape(allowed)).Append('"');
        }

        if (name == "a") _clean.Append(" rel=\"noopener noreferrer\"");
        _clean.Append('>');
        if (!AllowedHtml.IsVoid(name)) _open.Push(name);
    }

    /// <summary>Passes over all that an element holds. One that is never closed takes the rest with it: better too little than a script's text.</summary>
    private void SkipContents(string name)
    {
        for (var depth = 1; depth > 0 && _at < _html.Length;)
        {
            var tag = _html.IndexOf('<', _at);
            if (tag < 0)
            {
                _at = _html.Length;
                return;
            }

            var isEnd = tag + 1 < _html.Length && _html[tag + 1] == '/';
            var found = NameAt(tag + (isEnd ? 2 : 1));
            _at = tag + 1;
            if (found != name) continue;
            depth += isEnd ? -1 : 1;
            _at = After(">", tag);
        }
    }

    private void Close(string name)
    {
        string closed;
        do
        {
            closed = _open.Pop();
            _clean.Append("</").Append(closed).Append('>');
        }
        while (closed != name);
    }

    private void AppendText(string text) => _clean.Append(Html.Escape(WebUtility.HtmlDecode(text)));

    private bool Has(string text) => string.CompareOrdinal(_html, _at, text, 0, text.Length) == 0;

    private string NameAt(int start)
    {
        if (start >= _html.Length || !char.IsAsciiLetter(_html[start])) return "";
        var end = start;
        while (end < _html.Length && (char.IsAsciiLetterOrDigit(_html[end]) || _html[end] is '-' or ':')) end++;
        return _html[start..end].ToLowerInvariant();
    }

    private int After(string text, int from) => _html.IndexOf(text, Math.Min(from, _html.Length), StringComparison.Ordinal) is var found and >= 0 ? found + text.Length : _html.Length;
}
