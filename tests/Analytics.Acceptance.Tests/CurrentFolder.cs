namespace Analytics.Acceptance.Tests;

/// <summary>A process has one current folder and one console: tests that need them run one at a time.</summary>
[CollectionDefinition(Tests, DisableParallelization = true)]
public sealed class CurrentFolder
{
    public const string Tests = "Tests that change the current folder";

    public static T During<T>(string folder, Func<T> action)
    {
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = folder;
        try
        {
            return action();
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }
}
