namespace Analytics.Articles.Extraction.Pages.Parsing;

/// <summary>A page's source without what no reader sees, which is two thirds of many pages, and where each piece of it stood.</summary>
internal sealed class LeanSource(string text, IReadOnlyList<SourceCut> cuts)
{
    private int _next;

    /// <summary>The source without the contents of scripts, style sheets and comments.</summary>
    public string Text => text;

    public IReadOnlyList<SourceCut> Cuts => cuts;

    /// <summary>Where a stretch of the text stands in the source. Stretches are asked for in their order.</summary>
    public TextRange ToSource(int start, int length)
    {
        while (_next > 0 && cuts[_next - 1].At > start) _next--;
        while (_next < cuts.Count && cuts[_next].At <= start) _next++;
        var shift = _next == 0 ? 0 : cuts[_next - 1].Shift;
        return new TextRange(start + shift, start + shift + length);
    }
}

/// <summary>A place where something was cut out, and by how much what follows stands further on in the source.</summary>
internal readonly record struct SourceCut(int At, int Shift);
