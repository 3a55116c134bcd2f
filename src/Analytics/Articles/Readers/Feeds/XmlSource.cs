using System.Xml;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Readers.Feeds;

/// <summary>Finds where the texts that an XML reader delivers stand in the file.</summary>
internal sealed class XmlSource
{
    private readonly string _text;
    private readonly TracedText? _decoded;
    private readonly List<int> _lines = [0];

    /// <param name="file">The file's text.</param>
    public XmlSource(string file)
    {
        _decoded = NamedReferences.Decode(file);
        var text = _decoded?.Text ?? file;
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _lines.Add(i + 1);
        }
    }

    /// <summary>What is to be parsed: the file without the named references that only HTML knows.</summary>
    public string Text => _text;

    /// <summary>Where what the reader stands on is in the file.</summary>
    public int PositionOf(XmlReader reader) => InFile(PositionInText(reader));

    private int InFile(int at) => _decoded is null || _decoded.Length == 0 ? at : _decoded.PositionOf(at);

    private int PositionInText(XmlReader reader)
    {
        var info = (IXmlLineInfo)reader;
        return Math.Clamp(_lines[Math.Clamp(info.LineNumber - 1, 0, _lines.Count - 1)] + info.LinePosition - 1, 0, Math.Max(0, _text.Length - 1));
    }

    /// <summary>Whether the reader stopped at the name of a reference.</summary>
    public bool IsReference(XmlException failure)
    {
        if (failure.LineNumber < 1 || failure.LineNumber > _lines.Count) return false;
        var at = _lines[failure.LineNumber - 1] + failure.LinePosition - 1;
        return at > 0 && at < _text.Length && _text[at - 1] == '&' && char.IsLetter(_text[at]);
    }

    /// <summary>Appends the text that the reader stands on, each character with its place.</summary>
    public void Append(XmlReader reader, TracedTextBuilder into)
    {
        var value = reader.Value;
        var at = PositionInText(reader);
        foreach (var character in value)
        {
            into.Append(character, InFile(Math.Min(at, _text.Length - 1)));
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
