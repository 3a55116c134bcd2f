namespace Analytics;

/// <summary>A source of a corpus and how it is quoted there; in <see cref="Quotations.Speakers"/> always a person with a name.</summary>
public sealed record Speaker
{
    /// <summary>The fullest name the corpus gives.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of source it is.</summary>
    public SourceKind Kind { get; init; }

    /// <summary>What the stories say the speaker is, as printed most often, or null.</summary>
    public string? Role { get; init; }

    /// <summary>The organisation, party or place of the role, as printed most often, or null.</summary>
    public string? Affiliation { get; init; }

    /// <summary>The gender that the stories' pronouns and titles state; unknown where they state none or contradict each other.</summary>
    public Gender Gender { get; init; }

    /// <summary>How many quotations the source has, of all kinds.</summary>
    public int Quotations { get; init; }

    /// <summary>How many of them are direct.</summary>
    public int Direct { get; init; }

    /// <summary>How many of them are mixed.</summary>
    public int Mixed { get; init; }

    /// <summary>How many of them are indirect.</summary>
    public int Indirect { get; init; }

    /// <summary>How many words of the source stand between quotation marks.</summary>
    public int WordsQuoted { get; init; }

    /// <summary>How many stories quote the source.</summary>
    public int Stories { get; init; }

    /// <summary>Share of voice: the source's part of all quotations of the listed sources before any were left out, 0 to 1.</summary>
    public double Share { get; init; }

    /// <summary>The day of the first dated story that quotes the source, or null.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The day of the last dated story that quotes the source, or null.</summary>
    public DateOnly? Last { get; init; }
}
