namespace Analytics.Quoting.Resolving;

/// <summary>What all stories of a corpus together say of somebody.</summary>
internal sealed class KnownPerson
{
    /// <summary>What pronouns, titles and nouns state: below zero male, above zero female.</summary>
    public int Stated { get; set; }

    /// <summary>Whether a story says "they" of the person.</summary>
    public bool UsesThey { get; set; }

    /// <summary>The nouns of the titles and roles, in lower case.</summary>
    public HashSet<string> RoleNouns { get; } = new(StringComparer.Ordinal);

    /// <summary>In how many stories each of the nouns is said of the person.</summary>
    public Dictionary<string, int> RoleStories { get; } = new(StringComparer.Ordinal);

    /// <summary>The roles as written.</summary>
    public HashSet<string> Roles { get; } = new(StringComparer.Ordinal);
}
