namespace Analytics.Quoting.Resolving;

/// <summary>Somebody, or some body, that a story names.</summary>
internal sealed class Person(string last)
{
    /// <summary>The last name in lower case, by which later mentions are recognised.</summary>
    public string Last { get; } = last;

    public string? First { get; set; }

    public required string Name { get; set; }

    /// <summary>Whether the name is known only in capitals, so that its spelling is a guess.</summary>
    public bool IsRecased { get; set; }

    /// <summary>The letters of Jr., Sr. and the like, or null: father and son are two people.</summary>
    public string? Suffix { get; set; }

    public string? Title { get; set; }

    public string? Role { get; set; }

    public string? Affiliation { get; set; }

    /// <summary>The nouns of all titles and roles that the story gives the person, in lower case.</summary>
    public HashSet<string> RoleNouns { get; } = new(StringComparer.Ordinal);

    /// <summary>The roles as the story writes them.</summary>
    public HashSet<string> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>What other stories of the corpus say of the person, or null.</summary>
    public KnownPerson? Known { get; set; }

    /// <summary>What pronouns, titles and nouns in the story state: below zero male, above zero female.</summary>
    public int Stated { get; set; }

    /// <summary>What the first name suggests, as weak evidence for whom a pronoun means: -1 male, 1 female.</summary>
    public int Suggested { get; set; }

    public int Mentions { get; set; }

    /// <summary>The mentions before the one that is being read.</summary>
    public int MentionsBefore { get; set; }

    /// <summary>Whether the story says "they" of the person.</summary>
    public bool UsesThey { get; set; }

    /// <summary>How sure the gender is when a pronoun is resolved: the sign says which.</summary>
    public int Evidence => Known is { UsesThey: true } && Stated == 0 ? 0 : Stated * 2 + Math.Sign(Known?.Stated ?? 0) * 4 + (Stated == 0 && Known is { Stated: not 0 } ? 0 : Suggested * 3);

    public Gender Gender => UsesThey ? Gender.Nonbinary : Stated > 0 ? Gender.Female : Stated < 0 ? Gender.Male : Gender.Unknown;
}

/// <summary>One place where a person is named.</summary>
/// <param name="Position">The first lexeme of the name.</param>
/// <param name="End">The lexeme after the name.</param>
/// <param name="Person">Who.</param>
internal readonly record struct NameMention(int Position, int End, Person Person);
