namespace Analytics.Acceptance.Tests.Notebooks;

/// <summary>What another host of C# script would offer in place of our call on values.</summary>
public static class ScriptDisplayExtensions
{
    public static T Display<T>(this T value) => value;
}
