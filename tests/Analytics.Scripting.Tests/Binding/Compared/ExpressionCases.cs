namespace Analytics.Scripting.Tests.Binding.Compared;

/// <summary>The expressions that are compared, one to a line of a file; what begins with a declaration is statements that give a variable r.</summary>
internal static class ExpressionCases
{
    public static IReadOnlyList<string> Groups { get; } =
        ["names-and-members", "overloads", "sequences", "lambdas-and-delegates", "operators", "creation", "statements", "recent"];

    public static string[] Of(string group) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Binding", "Cases", group + ".expressions"));
}
