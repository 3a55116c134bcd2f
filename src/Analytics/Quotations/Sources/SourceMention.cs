namespace Analytics.Quoting.Sources;

/// <summary>What stands at the head of a noun phrase.</summary>
internal enum MentionHead : byte
{
    Nominal,
    Name,
    Pronoun,

    /// <summary>"Who" or "which"; the phrase before it says who.</summary>
    Relative,
}

/// <summary>A noun phrase that can be a source: a range of items, and what its head is.</summary>
/// <param name="First">The first item.</param>
/// <param name="Last">The last item.</param>
/// <param name="Head">What kind of head it has.</param>
/// <param name="NameFirst">Where the name starts, for names.</param>
/// <param name="NameLast">Where it ends.</param>
internal sealed record SourceMention(int First, int Last, MentionHead Head, int NameFirst = -1, int NameLast = -1)
{
    /// <summary>For a relative pronoun, the phrase it stands for; for a role with a name beside it, the phrase with the name.</summary>
    public SourceMention? Apposed { get; init; }
}
