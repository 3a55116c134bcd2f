namespace Analytics;

/// <summary>A speaker's gender as the story's own pronouns and titles state it. It is never concluded from a name.</summary>
public enum Gender
{
    /// <summary>The story does not say.</summary>
    Unknown,

    /// <summary>The story says she, Ms., Congresswoman or the like.</summary>
    Female,

    /// <summary>The story says he, Mr., Congressman or the like.</summary>
    Male,

    /// <summary>The story says that the person uses they, or Mx.</summary>
    Nonbinary,
}
