namespace Analytics;

/// <summary>What became of an input.</summary>
public enum LoadOutcome
{
    /// <summary>The story is in the corpus.</summary>
    Loaded,

    /// <summary>There is no story of it in the corpus; the entry says why.</summary>
    Skipped,

    /// <summary>It repeats another story and was left out, as duplicates were to be counted once.</summary>
    Duplicate,
}
