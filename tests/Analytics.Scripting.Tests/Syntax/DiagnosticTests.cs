using Analytics.Scripting.Syntax;
using Analytics.Scripting.Tests.Syntax.Compared;

namespace Analytics.Scripting.Tests.Syntax;

public class DiagnosticTests
{
    /// <summary>The numbers, and where we and the compiler point to: the start and end, in characters.</summary>
    [Theory]
    [InlineData("var x = 1", "CS1002 9..9")]
    [InlineData("f(\"a\")\ng();", "CS1002 6..6")]
    [InlineData("foo(1, 2;", "CS1026 8..9")]
    [InlineData("if (x { }", "CS1026 6..7")]
    [InlineData("int[] a = { 1, 2 ;", "CS1513 17..18")]
    [InlineData("var x = ;", "CS1525 8..9")]
    [InlineData("var x = 1 + ;", "CS1525 12..13")]
    [InlineData("foo(, 1);", "CS0839 4..5")]
    [InlineData("int x y;", "CS1002 6..7")]
    [InlineData("x.;", "CS1001 2..3")]
    [InlineData("class A { int x }", "CS1002 16..17")]
    [InlineData("class A { void F() { }", "CS1513 22..22")]
    [InlineData("void F( { }", "CS1026 8..9")]
    [InlineData("\"a\\q\"", "CS1009 2..4")]
    [InlineData("}", "CS7017 0..1")]
    [InlineData("for (int i = 0; i < 3, i++) { }", "CS1002 21..22")]
    [InlineData("foreach (x in xs) { }", "CS0230 11..13")]
    [InlineData("foreach (var x of xs) { }", "CS1515 15..17")]
    [InlineData("while x { }", "CS1003 6..7")]
    [InlineData("switch (x) { case 1 break; }", "CS1003 20..25")]
    [InlineData("x switch { 1 2 }", "CS1003 13..14")]
    [InlineData("from x in xs where x", "CS0742 20..20")]
    [InlineData("var a = new List<int>;", "CS1526 21..22")]
    [InlineData("throw new ;", "CS1526 10..11")]
    [InlineData("var a = new int[] { 1 2 };", "CS1003 22..23")]
    [InlineData("new { a = };", "CS1525 10..11")]
    [InlineData("$\"a}b\";", "CS8086 3..4")]
    [InlineData("x is not ;", "CS8504 9..10")]
    [InlineData("(1, )", "CS1525 4..5")]
    [InlineData("enum E { A B }", "CS1003 11..12")]
    [InlineData("record R(int X;", "CS1026 14..15")]
    [InlineData("goto ;", "CS1001 5..6")]
    [InlineData("int F() => ;", "CS1525 11..12")]
    [InlineData("class A { A(int x) : { } }", "CS1018 21..22")]
    [InlineData("class A { int P { get; foo; } }", "CS1014 23..26")]
    [InlineData("namespace N { }", "CS7021 0..9")]
    [InlineData("int x; # region", "CS1040 7..8")]
    [InlineData("\"\"\"\n  a\n b\n  \"\"\"", "CS8999 8..9")]
    public void Common_errors_have_the_number_and_place_that_the_compiler_gives(string text, string expected)
    {
        var first = SyntaxTree.Parse(text).Diagnostics[0];
        Assert.Equal(expected, $"{first.Code} {first.Span.Start}..{first.Span.End}");
        var theirs = RoslynShape.Parse(text).GetDiagnostics().Select(d => (d.Id, Span: d.Location.SourceSpan));
        Assert.Contains(expected, theirs.Select(d => $"{d.Id} {d.Span.Start}..{d.Span.End}"));
    }

    [Fact]
    public void All_errors_of_a_cell_are_reported_at_once()
    {
        var tree = SyntaxTree.Parse("""
            var a = ;
            foo(1, 2;
            var b = 3;
            int c d;
            class A { int x }
            record R(int X) { public int Y { get }
            """);
        Assert.Equal(
            ["1 CS1525", "2 CS1026", "4 CS1002", "5 CS1002", "6 CS8180", "6 CS1513"],
            tree.Diagnostics.Select(d => $"{tree.Text.GetLinePosition(d.Span.Start).LineNumber} {d.Code}"));
    }

    [Theory]
    [InlineData("using var x = y;", "using")]
    [InlineData("await using var x = y;", "using")]
    [InlineData("ref int x = ref y;", "ref")]
    [InlineData("static class E { extension(int x) { } }", "extension")]
    public void What_cells_refuse_is_named(string text, string where)
    {
        var tree = SyntaxTree.Parse(text);
        var error = Assert.Single(tree.Diagnostics);
        Assert.Equal("CELL0001", error.Code);
        Assert.Equal(where, tree.Text.ToString(error.Span));
    }

    [Theory]
    [InlineData("{ static int x = 1; }", "CS0106")]
    [InlineData("int x[3];", "CS0650")]
    [InlineData("int[3] x;", "CS0270")]
    [InlineData("void F(int x[]) { }", "CS1552")]
    [InlineData("int F() { return 1; } => 2;", "CS8057")]
    [InlineData("class A { public static A operator !(A a, A b) => a; }", "CS1020")]
    [InlineData("int x; using System;", "CS1529")]
    public void Nothing_is_skipped_silently(string text, string code) =>
        Assert.Contains(SyntaxTree.Parse(text).Diagnostics, d => d.Code == code && d.IsError);

    [Fact]
    public void Warnings_do_not_make_a_cell_wrong()
    {
        var tree = SyntaxTree.Parse("#warning later\nvar x = 1;");
        Assert.Equal("CS1030", Assert.Single(tree.Diagnostics).Code);
        Assert.False(tree.HasErrors);
        Assert.Equal(SubmissionCompleteness.Complete, tree.Completeness);
    }
}
