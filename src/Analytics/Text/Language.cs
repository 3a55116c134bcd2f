namespace Analytics;

/// <summary>A language that words can be stemmed in.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,
}
