namespace Analytics.Words.Indexing;

/// <summary>Where each distinct token of a corpus stands.</summary>
internal sealed class TypePlaces(TokenIndex index)
{
    private readonly (int[] Starts, int[] Places) _places = index.Places;

    /// <summary>How many tokens are among the chosen types.</summary>
    public int Count(bool[] chosen)
    {
        var count = 0;
        for (var type = 0; type < chosen.Length; type++) if (chosen[type]) count += _places.Starts[type + 1] - _places.Starts[type];
        return count;
    }

    /// <summary>The tokens that are among the chosen types, in order.</summary>
    public int[] Of(bool[] chosen)
    {
        var found = new int[Count(chosen)];
        var (at, runs) = (0, 0);
        for (var type = 0; type < chosen.Length; type++)
        {
            if (!chosen[type]) continue;
            var run = _places.Places.AsSpan(_places.Starts[type], _places.Starts[type + 1] - _places.Starts[type]);
            run.CopyTo(found.AsSpan(at));
            at += run.Length;
            runs++;
        }

        if (runs > 1) Array.Sort(found);
        return found;
    }
}
