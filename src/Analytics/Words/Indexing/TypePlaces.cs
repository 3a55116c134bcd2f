namespace Analytics.Words.Indexing;

/// <summary>Where each distinct token of a corpus stands, for one search.</summary>
internal sealed class TypePlaces(TokenIndex index)
{
    private readonly (int[] Starts, int[] Places)? _places = index.PlacesForSearch();

    /// <summary>How many tokens are among the chosen types; where that would have to be counted, how many types are, as a guess.</summary>
    public int Rank(bool[] chosen)
    {
        var rank = 0;
        for (var type = 0; type < chosen.Length; type++)
        {
            if (chosen[type]) rank += _places is { Starts: var starts } ? starts[type + 1] - starts[type] : 1;
        }

        return rank;
    }

    /// <summary>The tokens that are among the chosen types, in order.</summary>
    public List<int> Of(bool[] chosen) => _places is { } places ? Gather(places.Starts, places.Places, chosen) : Look(chosen);

    private static List<int> Gather(int[] starts, int[] places, bool[] chosen)
    {
        var (found, runs) = (new List<int>(), 0);
        for (var type = 0; type < chosen.Length; type++)
        {
            if (!chosen[type]) continue;
            found.AddRange(places.AsSpan(starts[type], starts[type + 1] - starts[type]));
            runs++;
        }

        if (runs > 1) found.Sort();
        return found;
    }

    private List<int> Look(bool[] chosen)
    {
        var found = new List<int>();
        var types = index.Types;
        for (var token = 0; token < types.Length; token++) if (chosen[types[token]]) found.Add(token);
        return found;
    }
}
