namespace Analytics;

/// <summary>What became of an input.</summary>
public enum LoadOutcome
{
    /// <summary>The story is in the corpus.</summary>
    Loaded,

    /// <summary>There is no story of it in the corpus; the entry says why.</summary>
    Skipped,
}
