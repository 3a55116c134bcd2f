using Analytics.Testing;

namespace Analytics.Scripting.Tests.Syntax.Compared;

/// <summary>The texts that both parsers read, kept in files with a line of four dashes between two texts.</summary>
internal static class Snippets
{
    /// <summary>The files whose every text is a cell without syntax errors.</summary>
    public static readonly string[] Accepted =
    [
        "Cells.txt", "Expressions.txt", "Patterns.txt", "Queries.txt", "Statements.txt", "Declarations.txt", "Literals.txt",
        "Directives.txt",
    ];

    public static string[] Read(params string[] files) =>
        [.. files.SelectMany(file => File.ReadAllText(PathOf(file))[..^1].Split("\n----\n"))];

    private static string PathOf(string file) => Repository.PathOf($"tests/Analytics.Scripting.Tests/Syntax/Cases/{file}");
}
