namespace Analytics;

/// <summary>How the words of a source are reported.</summary>
public enum QuotationKind
{
    /// <summary>Word for word, between quotation marks or behind the speaker's label in a transcript.</summary>
    Direct,

    /// <summary>A reported clause that holds quoted words: said they would pursue a “strategic partnership”.</summary>
    Mixed,

    /// <summary>Reported in the writer's words: said taxes would rise.</summary>
    Indirect,
}
