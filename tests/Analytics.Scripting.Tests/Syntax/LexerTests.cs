using System.Globalization;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Tests.Syntax;

public class LexerTests
{
    [Theory]
    [InlineData("42", 42)]
    [InlineData("0xFFu", 255u)]
    [InlineData("2147483648", 2147483648u)]
    [InlineData("4294967296", 4294967296L)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    [InlineData("1_000L", 1000L)]
    [InlineData("0b1010_1010", 170)]
    [InlineData("1e3", 1000.0)]
    [InlineData(".5f", 0.5f)]
    [InlineData("'\\u0041'", 'A')]
    [InlineData("'\\e'", '\u001b')]
    [InlineData("\"a\\tb\"", "a\tb")]
    [InlineData("@\"c:\\d \"\"e\"\"\"", "c:\\d \"e\"")]
    [InlineData("\"\"\"a \"b\" c\"\"\"", "a \"b\" c")]
    [InlineData("\"\"\"\n    a\n      b\n\n    c\n    \"\"\"", "a\n  b\n\nc")]
    public void Literals_have_values_of_their_type(string text, object value) => Assert.Equal(value, Single(text).Value);

    [Fact]
    public void Money_keeps_its_digits() =>
        Assert.Equal("1.10", Assert.IsType<decimal>(Single("1.10m").Value).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Names_lose_their_at_sign_and_escapes()
    {
        Assert.Equal("class", Single("@class").Name);
        Assert.Equal("ab", Single("\\u0061b").Name);
        Assert.Equal(SyntaxKind.None, Single("@where").ContextualKind);
        Assert.Equal(SyntaxKind.WhereKeyword, Single("where").ContextualKind);
    }

    [Fact]
    public void Right_shifts_come_in_pieces() =>
        Assert.Equal(
            [SyntaxKind.GreaterThan, SyntaxKind.GreaterThan, SyntaxKind.GreaterThanEquals, SyntaxKind.EndOfFile],
            Kinds("> >>="));

    [Fact]
    public void Strings_with_holes_are_laid_out_flat()
    {
        var tokens = SyntaxTree.Parse("$\"a{{ {x,5:F2}{$\"{y}\"}\"").Tokens;
        Assert.Equal(
            [
                SyntaxKind.InterpolatedStringStart, SyntaxKind.InterpolatedStringText, SyntaxKind.InterpolationStart, SyntaxKind.Identifier,
                SyntaxKind.Comma, SyntaxKind.NumericLiteral, SyntaxKind.Colon, SyntaxKind.InterpolationFormat, SyntaxKind.InterpolationEnd,
                SyntaxKind.InterpolationStart, SyntaxKind.InterpolatedStringStart, SyntaxKind.InterpolationStart, SyntaxKind.Identifier,
                SyntaxKind.InterpolationEnd, SyntaxKind.InterpolatedStringEnd, SyntaxKind.InterpolationEnd,
                SyntaxKind.InterpolatedStringEnd, SyntaxKind.EndOfFile,
            ],
            tokens.Select(t => t.Kind));
        Assert.Equal("a{ ", tokens[1].Value);
        Assert.Equal("F2", tokens[7].Value);
    }

    [Fact]
    public void Raw_strings_with_holes_lose_the_indentation_of_their_last_line()
    {
        var tokens = SyntaxTree.Parse("$$\"\"\"\n    a {{x}}\n      {b}\n    \"\"\"").Tokens;
        Assert.Equal(["a ", "\n  {b}"], tokens.Where(t => t.Kind == SyntaxKind.InterpolatedStringText).Select(t => t.Value));
    }

    [Fact]
    public void Comments_directives_and_disabled_lines_are_kept_apart()
    {
        const string Text = "/// doc\n// line\n#if A\noff\n#endif\nx /* block */ ;";
        var tree = SyntaxTree.Parse(Text);
        Assert.Equal(
            [
                "DocumentationComment /// doc", "LineComment // line", "Directive #if A", "DisabledText off", "Directive #endif",
                "BlockComment /* block */",
            ],
            tree.Trivia.Select(t => $"{t.Kind} {tree.Text.ToString(t.Span)}"));
        Assert.Equal(3, tree.Tokens.Length);
    }

    [Fact]
    public void References_are_read_as_directives()
    {
        var root = SyntaxTree.Parse("#r \"nuget: A, 1.0\"\n#load \"b.csx\"\nx").Root;
        Assert.Equal([("r", "nuget: A, 1.0"), ("load", "b.csx")], root.Directives.Select(d => (d.Name, d.Argument)));
    }

    [Fact]
    public void A_package_may_be_named_behind_code_but_a_file_may_not()
    {
        Assert.False(SyntaxTree.Parse("using A;\n#r \"nuget: A, 1.0\"\n").HasErrors);
        Assert.Equal("CS7009", Assert.Single(SyntaxTree.Parse("using A;\n#r \"a.dll\"\n").Diagnostics).Code);
        Assert.Equal("CS8098", Assert.Single(SyntaxTree.Parse("using A;\n#load \"a.csx\"\n").Diagnostics).Code);
    }

    [Fact]
    public void The_first_token_of_a_line_is_marked()
    {
        var tokens = SyntaxTree.Parse("a b\nc /*\n*/ d").Tokens;
        Assert.Equal([false, false, true, true], tokens.Take(4).Select(t => t.IsFirstOnLine));
    }

    private static SyntaxToken Single(string text)
    {
        var tokens = SyntaxTree.Parse(text).Tokens;
        Assert.Equal(2, tokens.Length);
        return tokens[0];
    }

    private static IEnumerable<SyntaxKind> Kinds(string text) =>
        new Lexer(new SourceText(text), new DiagnosticBag()).LexAll().Select(t => t.Kind);
}
