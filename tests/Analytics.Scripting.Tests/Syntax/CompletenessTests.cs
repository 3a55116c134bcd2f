using Analytics.Scripting.Syntax;
using Analytics.Scripting.Tests.Syntax.Compared;

namespace Analytics.Scripting.Tests.Syntax;

public class CompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("// only a comment")]
    [InlineData("1 + 1")]
    [InlineData("1 + 1;")]
    [InlineData("var x = 1;\nx")]
    [InlineData("if (a) { b(); }")]
    [InlineData("void F() { }\nF()")]
    [InlineData("#r \"nuget: A, 1.0\"")]
    public void Whole_cells_are_complete(string text) =>
        Assert.Equal(SubmissionCompleteness.Complete, SyntaxTree.Parse(text).Completeness);

    [Theory]
    [InlineData("var x = 1")]
    [InlineData("1 +")]
    [InlineData("1 +\n")]
    [InlineData("x.")]
    [InlineData("f(")]
    [InlineData("f(1,\n")]
    [InlineData("if (a)")]
    [InlineData("if (a) {\n  b();\n")]
    [InlineData("foreach (var x in xs)\n{")]
    [InlineData("class A\n{\n  int x;")]
    [InlineData("try { }")]
    [InlineData("from x in xs where x > 1")]
    [InlineData("x => {")]
    [InlineData("new[] { 1,")]
    [InlineData("/* begun")]
    [InlineData("@\"begun\n")]
    [InlineData("\"\"\"\nbegun\n")]
    [InlineData("$\"{x")]
    [InlineData("#if A\n")]
    [InlineData("#region a\nx")]
    [InlineData("public static")]
    public void Begun_cells_are_incomplete(string text) =>
        Assert.Equal(SubmissionCompleteness.Incomplete, SyntaxTree.Parse(text).Completeness);

    [Theory]
    [InlineData("var x = ;")]
    [InlineData("f(1))")]
    [InlineData("}")]
    [InlineData("var x = ;\nif (a) {")]
    [InlineData("f(1 2)")]
    [InlineData("\"broken\nvar x = 1;")]
    [InlineData("x is ;")]
    [InlineData("class { ")]
    [InlineData("#endif")]
    [InlineData("namespace A {")]
    [InlineData("1 + 1; )")]
    [InlineData("int x y;")]
    public void Broken_cells_are_invalid(string text) =>
        Assert.Equal(SubmissionCompleteness.Invalid, SyntaxTree.Parse(text).Completeness);

    /// <summary>Types where mostly values stand: what they begin cannot always be told while it is typed.</summary>
    private static readonly string[] Rare =
    [
        "T? F(int a) => null;",
        "([A] int x) => x",
        "var f = List<int> (int x) => null;",
        "var f = (int, int) (int x) => (x, x);",
        "from List<int> x in xs select x",
        "from (int, int) x in xs select x.Item1",
        "from int[] x in xs select x",
    ];

    /// <summary>Whatever is typed on the way to a good cell, nobody is told that it is broken.</summary>
    [Fact]
    public void No_beginning_of_a_cell_is_invalid()
    {
        var texts = Snippets.Read("Cells.txt", "Queries.txt", "Patterns.txt");
        Assert.Equal(Rare, texts.Where(text => Beginnings(text).Any(IsInvalid)));
    }

    private static bool IsInvalid(string text) => SyntaxTree.Parse(text).Completeness == SubmissionCompleteness.Invalid;

    private static IEnumerable<string> Beginnings(string text) => Enumerable.Range(0, text.Length).Select(length => text[..length]);
}
