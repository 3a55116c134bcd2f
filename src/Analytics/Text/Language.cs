namespace Analytics;

/// <summary>A language that words can be stemmed in.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Spanish.</summary>
    Spanish,

    /// <summary>French; articles and the like before an apostrophe (<c>l'</c>, <c>qu'</c>) are left off its words.</summary>
    French,

    /// <summary>German.</summary>
    German,

    /// <summary>Portuguese.</summary>
    Portuguese,

    /// <summary>Italian; articles before an apostrophe (<c>l'</c>, <c>dell'</c>) are left off its words.</summary>
    Italian,
}
