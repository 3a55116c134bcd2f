namespace Analytics;

/// <summary>What lines of a concordance are sorted by.</summary>
public enum KwicSort
{
    /// <summary>The place in the corpus.</summary>
    Place,

    /// <summary>What stands at the node itself.</summary>
    Node,

    /// <summary>The first word to the left.</summary>
    Left1,

    /// <summary>The second word to the left.</summary>
    Left2,

    /// <summary>The third word to the left.</summary>
    Left3,

    /// <summary>The fourth word to the left.</summary>
    Left4,

    /// <summary>The fifth word to the left.</summary>
    Left5,

    /// <summary>The first word to the right.</summary>
    Right1,

    /// <summary>The second word to the right.</summary>
    Right2,

    /// <summary>The third word to the right.</summary>
    Right3,

    /// <summary>The fourth word to the right.</summary>
    Right4,

    /// <summary>The fifth word to the right.</summary>
    Right5,
}
