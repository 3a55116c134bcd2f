using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Tests.Syntax;

/// <summary>A cell that is being typed has a tree in which completion finds what it needs, and its other lines stay readable.</summary>
public class RecoveryTests
{
    [Theory]
    [InlineData("news.¦", "news")]
    [InlineData("var x = news.¦", "news")]
    [InlineData("var x = news.¦;", "news")]
    [InlineData("news.\nvar y = 2;", "news")]
    [InlineData("f(news.", "news")]
    [InlineData("f(1, news.)", "news")]
    [InlineData("news.Where(a => a.", "a")]
    [InlineData("news.Where(a => a.)", "a")]
    [InlineData("news.Where(a => a.Section == b.", "b")]
    [InlineData("if (news.", "news")]
    [InlineData("foreach (var x in news.", "news")]
    [InlineData("$\"{news.}\"", "news")]
    [InlineData("$\"{news.", "news")]
    [InlineData("f($\"{news.\");\nvar y = 2;", "news")]
    [InlineData("void F() { news. }", "news")]
    [InlineData("class A { int F() { return news. } }", "news")]
    [InlineData("from x in xs where x.", "x")]
    [InlineData("from x in xs select new { x. }", "x")]
    [InlineData("new A { B = news. }", "news")]
    [InlineData("[1, news.", "news")]
    [InlineData("x switch { 1 => news.", "news")]
    [InlineData("a.b().c[1].", "a.b().c[1]")]
    [InlineData("(news as List<int>).", "(news as List<int>)")]
    [InlineData("await news.", "news")]
    [InlineData("-news.", "news")]
    [InlineData("a ? news.", "news")]
    public void A_dot_without_a_name_is_a_member_access(string text, string target)
    {
        var tree = SyntaxTree.Parse(text.Replace("¦", "", StringComparison.Ordinal));
        var access = Assert.Single(tree.Root.DescendantsAndSelf().OfType<MemberAccessExpression>(), a => a.Name.Identifier.IsMissing);
        Assert.Equal(target, tree.Text.ToString(access.Target.Span));
        Assert.Equal(access.OperatorToken.Span.End, access.Name.Span.Start);
        Assert.True(tree.HasErrors);
    }

    [Fact]
    public void A_question_mark_and_dot_without_a_name_is_a_conditional_access()
    {
        var access = Assert.Single(SyntaxTree.Parse("a?.").Root.DescendantsAndSelf().OfType<ConditionalAccessExpression>());
        Assert.True(Assert.IsType<MemberBindingExpression>(access.WhenNotNull).Name.Identifier.IsMissing);
    }

    [Theory]
    [InlineData("f(", 0)]
    [InlineData("f(a", 1)]
    [InlineData("f(a,", 2)]
    [InlineData("f(a, ", 2)]
    [InlineData("f(a, b: ", 2)]
    [InlineData("f(a;", 1)]
    [InlineData("f(a\nvar y = 2;", 1)]
    [InlineData("f(a =>", 1)]
    [InlineData("f(x => x.", 1)]
    public void A_call_that_is_not_closed_has_its_arguments(string text, int arguments)
    {
        var call = SyntaxTree.Parse(text).Root.DescendantsAndSelf().OfType<InvocationExpression>().First();
        Assert.Equal(arguments, call.ArgumentList.Arguments.Length);
    }

    [Theory]
    [InlineData("news.\nvar y = 2;\nint z = 3;")]
    [InlineData("f(1,\nvar y = 2;\nint z = 3;")]
    [InlineData("var x = ;\nvar y = 2;\nint z = 3;")]
    [InlineData("var x =\nvar y = 2;\nint z = 3;")]
    [InlineData("x +\nvar y = 2;\nint z = 3;")]
    [InlineData("if (a.\nvar y = 2;\nint z = 3;")]
    [InlineData("\"abc\nvar y = 2;\nint z = 3;")]
    [InlineData("f(\"abc);\nvar y = 2;\nint z = 3;")]
    [InlineData("f($\"a {b.\");\nvar y = 2;\nint z = 3;")]
    [InlineData("new List<int> { 1,\nvar y = 2;\nint z = 3;")]
    [InlineData("public\nvar y = 2;\nint z = 3;")]
    [InlineData(")\nvar y = 2;\nint z = 3;")]
    [InlineData("x switch { 1 =>\nvar y = 2;\nint z = 3;")]
    public void The_lines_behind_an_error_are_read(string text)
    {
        var variables = SyntaxTree.Parse(text).Root.DescendantsAndSelf().OfType<VariableDeclarator>().Select(v => v.Identifier.Text);
        Assert.Contains("z", variables);
    }

    [Fact]
    public void A_brace_forgotten_before_a_type_costs_one_error()
    {
        var tree = SyntaxTree.Parse("void F() {\n  g();\n\npublic class A { int x; }\nvar y = 1;");
        Assert.Equal("CS1513", Assert.Single(tree.Diagnostics).Code);
        Assert.Equal(3, tree.Root.Members.Length);
    }

    [Fact]
    public void A_broken_member_does_not_take_the_next_one_with_it()
    {
        var tree = SyntaxTree.Parse("class A\n{\n  int x = ;\n  foo bar baz;\n  public int Y { get; set; }\n  void F() { }\n}");
        var type = Assert.IsType<TypeDeclaration>(Assert.Single(tree.Root.Members));
        Assert.Contains(type.Members, m => m is PropertyDeclaration { Identifier.Text: "Y" });
        Assert.Contains(type.Members, m => m is MethodDeclaration { Identifier.Text: "F" });
    }
}
