namespace Analytics.Notebooks.Comparing;

/// <summary>A cell of one notebook and the cell of the other that it became; one of them is null where it has none.</summary>
/// <param name="Before">The index in the earlier notebook.</param>
/// <param name="After">The index in the later notebook.</param>
/// <param name="IsMoved">Whether it stands in another order among the cells than it did.</param>
internal sealed record CellPair(int? Before, int? After, bool IsMoved = false);

/// <summary>Finds which cells of two notebooks belong together.</summary>
internal sealed class CellAlignment
{
    // From the surest to the faintest sign that two cells are the same one.
    private const double SameIdAndSource = 4;
    private const double SameId = 3;
    private const double SameSource = 2;
    private const double LeastSimilarity = 0.5;

    private readonly IReadOnlyList<NotebookCell> _before;
    private readonly IReadOnlyList<NotebookCell> _after;
    private readonly WordBag[] _wordsBefore;
    private readonly WordBag[] _wordsAfter;

    private CellAlignment(IReadOnlyList<NotebookCell> before, IReadOnlyList<NotebookCell> after)
    {
        _before = before;
        _after = after;
        _wordsBefore = [.. before.Select(cell => new WordBag(cell.Source))];
        _wordsAfter = [.. after.Select(cell => new WordBag(cell.Source))];
    }

    /// <summary>Every cell of both, once, in the order of the later notebook; removed cells stand where they stood.</summary>
    public static IReadOnlyList<CellPair> Align(IReadOnlyList<NotebookCell> before, IReadOnlyList<NotebookCell> after)
    {
        var alignment = new CellAlignment(before, after);
        return alignment.WithMoves(alignment.InOrder());
    }

    /// <summary>The pairs with the greatest sum of likenesses whose order is the same in both.</summary>
    private List<CellPair> InOrder()
    {
        var best = new double[_before.Count + 1, _after.Count + 1];
        for (var i = _before.Count - 1; i >= 0; i--)
        {
            for (var j = _after.Count - 1; j >= 0; j--)
            {
                var skipping = Math.Max(best[i + 1, j], best[i, j + 1]);
                best[i, j] = Likeness(i, j) is > 0 and var likeness ? Math.Max(skipping, likeness + best[i + 1, j + 1]) : skipping;
            }
        }

        var pairs = new List<CellPair>();
        var (before, after) = (0, 0);
        while (before < _before.Count && after < _after.Count)
        {
            // Sums of the same numbers in the same order are the same number, so the comparison is exact.
            if (Likeness(before, after) is > 0 and var likeness && best[before, after] == likeness + best[before + 1, after + 1])
            {
                pairs.Add(new CellPair(before++, after++));
            }
            else if (best[before, after] == best[before + 1, after])
            {
                pairs.Add(new CellPair(before++, null));
            }
            else
            {
                pairs.Add(new CellPair(null, after++));
            }
        }

        while (before < _before.Count) pairs.Add(new CellPair(before++, null));
        while (after < _after.Count) pairs.Add(new CellPair(null, after++));
        return pairs;
    }

    private List<CellPair> WithMoves(List<CellPair> pairs)
    {
        var gone = pairs.Where(pair => pair.After is null).Select(pair => pair.Before!.Value).ToList();
        var moved = new Dictionary<int, int>();
        foreach (var now in pairs.Where(pair => pair.Before is null).Select(pair => pair.After!.Value))
        {
            var likeliest = gone.Select(old => (Old: old, Likeness: Likeness(old, now))).Where(found => found.Likeness >= SameSource)
                .OrderByDescending(found => found.Likeness).FirstOrDefault((Old: -1, Likeness: 0));
            if (likeliest.Old < 0) continue;
            moved[now] = likeliest.Old;
            gone.Remove(likeliest.Old);
        }

        var old = moved.Values.ToHashSet();
        return [.. pairs.Where(pair => pair.After is not null || !old.Contains(pair.Before!.Value))
            .Select(pair => pair.Before is null && moved.TryGetValue(pair.After!.Value, out var from) ? new CellPair(from, pair.After, IsMoved: true) : pair)];
    }

    private double Likeness(int before, int after)
    {
        var (old, now) = (_before[before], _after[after]);
        if (old.Kind != now.Kind) return 0;
        var isSame = old.Source == now.Source;
        if (old.Id == now.Id) return isSame ? SameIdAndSource : SameId;
        if (isSame) return SameSource;
        var similarity = _wordsBefore[before].Similarity(_wordsAfter[after]);
        return similarity >= LeastSimilarity ? similarity : 0;
    }
}
