using System.Xml;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Readers.Feeds;

/// <summary>Finds where the texts that an XML reader delivers stand in the file.</summary>
internal sealed class XmlSource
{
    private readonly string _text;
    private readonly List<int> _lines = [0];

    public XmlSource(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _lines.Add(i + 1);
        }
    }

    public int PositionOf(XmlReader reader)
    {
        var info = (IXmlLineInfo)reader;
        return Math.Clamp(_lines[Math.Clamp(info.LineNumber - 1, 0, _lines.Count - 1)] + info.LinePosition - 1, 0, Math.Max(0, _text.Length - 1));
    }

    /// <summary>Appends the text that the reader stands on, each character with its place.</summary>
    public void Append(XmlReader reader, TracedTextBuilder into)
    {
        var value = reader.Value;
        var at = PositionOf(reader);
        foreach (var character in value)
        {
            into.Append(character, Math.Min(at, _text.Length - 1));
            at = After(at, character, reader.NodeType == XmlNodeType.CDATA);
        }
    }

    // One delivered character is one of the file, except that a line end may be two and a reference outside CDATA is up to its semicolon.
    private int After(int at, char character, bool verbatim)
    {
        if (at >= _text.Length) return at;
        if (character == '\n' && _text[at] == '\r' && at + 1 < _text.Length && _text[at + 1] == '\n') return at + 2;
        if (verbatim || _text[at] != '&') return at + 1;
        // Of a pair of surrogates from one reference, the first stays on the reference and the second moves past it.
        if (char.IsHighSurrogate(character)) return at;
        var end = _text.IndexOf(';', at);
        return end < 0 ? at + 1 : end + 1;
    }
}
