namespace Analytics.Articles.Extraction.Pages.Parsing;

/// <summary>A page's source without what no reader sees, which is two thirds of many pages, and where each piece of it stood.</summary>
internal sealed class LeanSource(string text, IReadOnlyList<SourceCut> cuts)
{
    private int _next;

    /// <summary>The source without the contents of scripts, style sheets and comments.</summary>
    public string Text => text;

    public IReadOnlyList<SourceCut> Cuts => cuts;

    /// <summary>A stretch of the text, which is asked for in order, with how much further on it stands in the source.</summary>
    public LeanRange At(int start, int length)
    {
        while (_next > 0 && cuts[_next - 1].At > start) _next--;
        while (_next < cuts.Count && cuts[_next].At <= start) _next++;
        var shift = _next == 0 ? 0 : cuts[_next - 1].Shift;
        return new LeanRange(start, start + length, shift);
    }
}

/// <summary>A stretch of a lean text, and how much further on it stands in the source.</summary>
internal readonly record struct LeanRange(int Start, int End, int Shift)
{
    public int Length => End - Start;
}

/// <summary>A place where something was cut out, and by how much what follows stands further on in the source.</summary>
internal readonly record struct SourceCut(int At, int Shift);
