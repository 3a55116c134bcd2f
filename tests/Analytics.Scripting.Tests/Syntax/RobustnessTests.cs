using Analytics.Scripting.Syntax;
using Analytics.Scripting.Tests.Syntax.Compared;

namespace Analytics.Scripting.Tests.Syntax;

/// <summary>No text, however odd or hostile, may break the lexer or parser or make them slow.</summary>
public class RobustnessTests
{
    /// <summary>Small enough to show that no text needs more of it than a thread's usual megabyte.</summary>
    private const int StackSize = 512 * 1024;

    [Fact]
    public void Words_in_any_order_give_a_tree()
    {
        var mutations = new Mutations(seed: 1);
        for (var i = 0; i < 3000; i++) Check(mutations.Soup(1 + (i % 40)));
    }

    [Fact]
    public void Broken_texts_give_a_tree()
    {
        var texts = Snippets.Read([.. Snippets.Accepted, "Rejected.txt"]);
        var mutations = new Mutations(seed: 2);
        for (var i = 0; i < 4000; i++) Check(mutations.Break(mutations.Pick(texts)));
    }

    [Fact]
    public void Texts_that_end_anywhere_give_a_tree()
    {
        foreach (var text in Snippets.Read([.. Snippets.Accepted, "Rejected.txt"]).Where(t => t.Length < 300))
        {
            for (var length = 0; length <= text.Length; length++) Check(text[..length]);
        }
    }

    [Fact]
    public void Characters_in_any_order_give_a_tree()
    {
        const string Characters = "abe_0x19.\"'$@{}()[]<>;:,?!+-*/\\#\n\r\t =&|u8\u00e9\u200b\u2028\ud83d\ude00\0";
        var random = new Random(3);
        for (var i = 0; i < 4000; i++)
        {
            Check(string.Concat(Enumerable.Range(0, 1 + (i % 60)).Select(_ => Characters[random.Next(Characters.Length)])));
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("a<")]
    [InlineData("- ")]
    [InlineData("!")]
    [InlineData("(int)")]
    [InlineData("x=>")]
    [InlineData("(x)=>")]
    [InlineData("a?b:")]
    [InlineData("a?")]
    [InlineData("a?.")]
    [InlineData("a?[")]
    [InlineData("a?[b]")]
    [InlineData("a?b=")]
    [InlineData("a??")]
    [InlineData("a=")]
    [InlineData("a+")]
    [InlineData("a.b().")]
    [InlineData("a[0].")]
    [InlineData("a<b>.")]
    [InlineData("a<b,")]
    [InlineData("$\"{")]
    [InlineData("$\"{a")]
    [InlineData("$\"\"\"{")]
    [InlineData("if(a)b();else ")]
    [InlineData("if(a)")]
    [InlineData("for(;;)")]
    [InlineData("a:")]
    [InlineData("do ")]
    [InlineData("try{")]
    [InlineData("class A{")]
    [InlineData("A<")]
    [InlineData("(a,")]
    [InlineData("(int a,")]
    [InlineData("new A{X=")]
    [InlineData("new{")]
    [InlineData("new[]{")]
    [InlineData("from x in ")]
    [InlineData("from x in y select x into ")]
    [InlineData("x is not ")]
    [InlineData("x is (")]
    [InlineData("x is {A:")]
    [InlineData("x is [")]
    [InlineData("a and ")]
    [InlineData("var (")]
    [InlineData("a switch{b=>")]
    [InlineData("scoped ")]
    [InlineData("async ")]
    [InlineData("static ")]
    [InlineData("partial ")]
    [InlineData("ref ")]
    [InlineData("await ")]
    [InlineData("throw ")]
    [InlineData("delegate{")]
    [InlineData("delegate*<")]
    [InlineData("where T:")]
    [InlineData("[a]")]
    [InlineData("record ")]
    [InlineData("int*")]
    [InlineData("..")]
    [InlineData("\"a")]
    [InlineData("}")]
    [InlineData(")")]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("#if A\n")]
    [InlineData("#if (")]
    [InlineData("#region\n")]
    [InlineData("/*")]
    [InlineData("@")]
    public void Long_repetitions_are_read_in_steps_that_grow_with_their_length(string part)
    {
        const int Count = 10_000;
        var text = string.Concat(Enumerable.Repeat(part, Count));
        long looks = 0;
        var tokens = 0;
        var thread = new Thread(() => looks = Read(text, out tokens), StackSize);
        thread.Start();
        thread.Join();
        Assert.InRange(looks, 0, 1000L * (tokens + 10));
    }

    [Fact]
    public void Deep_nesting_is_reported_once()
    {
        var tree = SyntaxTree.Parse(new string('(', 100_000) + "1" + new string(')', 100_000));
        Assert.Equal("CS8078", Assert.Single(tree.Diagnostics).Code);
        Assert.Equal(SubmissionCompleteness.Invalid, tree.Completeness);
    }

    [Fact]
    public void Long_chains_are_read_up_to_a_length_that_trees_can_bear()
    {
        Assert.False(SyntaxTree.Parse(string.Join(" + ", Enumerable.Repeat("a", 900))).HasErrors);
        Assert.False(SyntaxTree.Parse("a" + string.Concat(Enumerable.Repeat(".b(c)", 450))).HasErrors);
        var tree = SyntaxTree.Parse("var x = 1;\n" + string.Join(" + ", Enumerable.Repeat("a", 50_000)) + ";\nvar y = 2;");
        Assert.Equal("CS8078", Assert.Single(tree.Diagnostics).Code);
        Assert.Equal(2, tree.Root.Members.Length);
    }

    private static long Read(string text, out int tokenCount)
    {
        var diagnostics = new DiagnosticBag();
        var tokens = new Lexer(new SourceText(text), diagnostics).LexAll();
        var parser = new Parser(tokens, diagnostics);
        parser.ParseCompilationUnit();
        tokenCount = tokens.Length;
        return parser.LookCount;
    }

    private static void Check(string text)
    {
        var tree = SyntaxTree.Parse(text);
        CheckTokens(tree, text);
        CheckSpans(tree.Root, text);
        Assert.All(tree.Diagnostics, d => Assert.True(d.Span.Start >= 0 && d.Span.Start <= d.Span.End && d.Span.End <= text.Length, text));
        Assert.Equal(tree.HasErrors, tree.Completeness != SubmissionCompleteness.Complete);
    }

    /// <summary>Tokens and what is known to lie between them cover the text; what is left is white space.</summary>
    private static void CheckTokens(SyntaxTree tree, string text)
    {
        var covered = new bool[text.Length];
        foreach (var trivia in tree.Trivia) covered.AsSpan(trivia.Span.Start, trivia.Span.Length).Fill(true);
        var end = 0;
        foreach (var token in tree.Tokens)
        {
            Assert.True(token.Span.Start >= end, text);
            if (!token.IsMissing) Assert.Equal(text[token.Span.Start..token.Span.End], token.Text);
            covered.AsSpan(token.Span.Start, token.Span.Length).Fill(true);
            end = token.Span.End;
        }

        Assert.Equal(SyntaxKind.EndOfFile, tree.Tokens[^1].Kind);
        for (var i = 0; i < text.Length; i++)
        {
            Assert.True(covered[i] || Characters.IsNewLine(text[i]) || Characters.IsWhitespace(text[i]), text);
        }
    }

    private static void CheckSpans(SyntaxNode root, string text)
    {
        foreach (var node in root.DescendantsAndSelf())
        {
            Assert.True(node.Span.Start >= 0 && node.Span.Start <= node.Span.End && node.Span.End <= text.Length, text);
            if (node is CompilationUnit) continue;
            foreach (var child in node.GetChildren())
            {
                if (!node.Span.Contains(child.Span)) Assert.Fail($"{node.GetType().Name} does not hold its {child.GetType().Name}: {text}");
            }
        }
    }
}
