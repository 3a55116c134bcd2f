namespace Analytics.Acceptance.Tests.Notebooks;

/// <summary>What another host of C# script would offer in place of our display calls.</summary>
public static class ScriptDisplay
{
#pragma warning disable IDE1006 // The name is the one that notebooks call.
    public static object? display(object? value) => value;
#pragma warning restore IDE1006

    public static string HTML(string content) => content;
}
