using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Extraction.Pages;

/// <summary>A page with its blocks, how much running text each element holds, and which elements are furniture.</summary>
internal sealed class PageOutline
{
    private const double MostStrong = 0.7;
    private const double MostWeak = 0.25;
    private const int FewCharacters = 200;
    private readonly int[] _prose;
    private readonly bool[] _furniture;

    public PageOutline(PageTree page, Heuristics heuristics)
    {
        Page = page;
        Heuristics = heuristics;
        Blocks = BlockBuilder.Build(page);
        Kinds = [.. Blocks.Select(block => KindOf(block, heuristics))];
        _prose = new int[page.Nodes.Count];
        _furniture = new bool[page.Nodes.Count];
        CountProse();
        if (heuristics.HasFlag(Heuristics.FurnitureMarks)) MarkFurniture();
        CountProse();
    }

    public PageTree Page { get; }

    public Heuristics Heuristics { get; }

    public IReadOnlyList<PageBlock> Blocks { get; }

    /// <summary>The kind of each block.</summary>
    public IReadOnlyList<LineKind> Kinds { get; }

    /// <summary>How many characters of running text stand in the element outside furniture.</summary>
    public int ProseIn(PageNode node) => _prose[node.Index];

    public bool IsFurniture(PageNode node) => _furniture[node.Index];

    private static LineKind KindOf(PageBlock block, Heuristics heuristics)
    {
        var kind = LineClassifier.Classify(block.Traits, heuristics);
        if (heuristics.HasFlag(Heuristics.Menus) && (kind is LineKind.Prose or LineKind.Short) && block.LinkShare > 0.5 && !(block.Traits.EndsSentence && block.Traits.Words >= 12 && block.LinkShare < 0.9)) return LineKind.Menu;
        return kind;
    }

    private void CountProse()
    {
        Array.Clear(_prose);
        for (var i = 0; i < Blocks.Count; i++)
        {
            if (Kinds[i] != LineKind.Prose || IsFurniture(Blocks[i].Node)) continue;
            var weight = Blocks[i].Text.Length - Blocks[i].LinkCharacters;
            for (var node = Blocks[i].Node; node is not null; node = node.Parent) _prose[node.Index] += weight;
        }
    }

    // In document order, so that what stands in furniture is furniture without a look at its own marks.
    private void MarkFurniture()
    {
        var total = Math.Max(1, Page.Nodes.Count > 0 ? _prose[0] : 0);
        foreach (var node in Page.Nodes)
        {
            if (node.Parent is null) continue;
            if (_furniture[node.Parent.Index])
            {
                _furniture[node.Index] = true;
                continue;
            }

            if (node.IsText) continue;
            var share = (double)_prose[node.Index] / total;
            _furniture[node.Index] = FurnitureMarks.Of(node) switch
            {
                FurnitureEvidence.Thread => total - _prose[node.Index] >= FewCharacters,
                FurnitureEvidence.Strong => share < MostStrong,
                FurnitureEvidence.Weak => share < MostWeak,
                _ => false,
            };
        }
    }
}
