using Analytics.Scripting.Tests.Syntax.Compared;
using Analytics.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;
using OurTree = Analytics.Scripting.Syntax.SyntaxTree;

namespace Analytics.Scripting.Tests.Syntax;

/// <summary>What we read must be what the C# compiler reads in a script.</summary>
public class AgreementTests
{
    [Fact]
    public void Accepted_texts_give_the_tree_that_the_compiler_gives()
    {
        var texts = Snippets.Read(Snippets.Accepted);
        Assert.True(texts.Length > 900);
        Assert.Empty(texts.Select(DifferenceInTree).OfType<string>());
    }

    [Fact]
    public void Tokens_have_the_places_and_values_that_the_compiler_gives_them()
    {
        Assert.Empty(Snippets.Read(Snippets.Accepted).Select(DifferenceInTokens).OfType<string>());
    }

    [Theory]
    [InlineData("\"\"\"\r\n  a\r\n\r\n    b\r\n  \"\"\"")]
    [InlineData("$\"\"\"\r\n  {a}\r\n  b\r\n  \"\"\"")]
    [InlineData("@\"a\r\nb\"")]
    [InlineData("#if A\r\n(\r\n#else\r\nx;\r\n#endif\r\n")]
    [InlineData("// a\r\nx // b\r\n;")]
    [InlineData("x\u2028;\u0085// a\u2029y;")]
    [InlineData("x /* a */ + /**/ y;")]
    [InlineData("\uFEFFvar x = 1;")]
    public void Line_ends_of_all_kinds_are_read_alike(string text)
    {
        Assert.Null(DifferenceInTree(text));
        Assert.Null(DifferenceInTokens(text));
    }

    [Fact]
    public void Rejected_texts_are_rejected_by_both()
    {
        var texts = Snippets.Read("Rejected.txt");
        Assert.True(texts.Length > 300);
        Assert.DoesNotContain(texts, t => !OurTree.Parse(t).HasErrors || !RoslynShape.HasErrors(RoslynShape.Parse(t)));
    }

    [Fact]
    public void What_the_compiler_refuses_only_when_binding_has_its_number()
    {
        var library = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);
        foreach (var text in Snippets.Read("RefusedEarlier.txt"))
        {
            var compilation = CSharpCompilation.CreateScriptCompilation("cell", RoslynShape.Parse(text), [library]);
            var expected = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id);
            Assert.Contains(OurTree.Parse(text).Diagnostics.First(d => d.IsError).Code, expected);
        }
    }

    /// <summary>
    /// The compiler's script parser takes these for the beginning of a member at the top of a cell, though in a block, or in
    /// another program, they mean what we read.
    /// </summary>
    [Fact]
    public void Some_expressions_at_the_top_are_read_though_the_compiler_is_confused_by_them()
    {
        var texts = Snippets.Read("Lenient.txt");
        Assert.True(texts.Length < 20);
        Assert.DoesNotContain(texts, t => OurTree.Parse(t).HasErrors || !RoslynShape.HasErrors(RoslynShape.Parse(t)));
    }

    [Fact]
    public void Broken_texts_are_accepted_or_rejected_as_the_compiler_does()
    {
        var texts = Snippets.Read([.. Snippets.Accepted.Except(["Literals.txt"])]).Where(t => t.Length < 400).ToArray();
        var mutations = new Mutations(seed: 20240607);
        var disagreements = new List<string>();
        const int Count = 3000;
        for (var i = 0; i < Count; i++)
        {
            var text = mutations.Break(mutations.Pick(texts));
            if (OurTree.Parse(text).HasErrors != RoslynShape.HasErrors(RoslynShape.Parse(text))) disagreements.Add(text);
        }

        // The rest is what the compiler leaves to binding, and the confusions named above.
        Assert.True(disagreements.Count <= Count * 3 / 200, string.Join("\n----\n", disagreements));
    }

    [Fact]
    public void Every_source_of_this_repository_gives_the_tree_that_the_compiler_gives()
    {
        var files = new[] { "src", "tests", "bench" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .ToArray();
        Assert.True(files.Length > 200);
        Assert.Empty(files.Select(file => DifferenceInTree(AsCell(File.ReadAllText(file)))).OfType<string>());
    }

    /// <summary>Cells have no namespaces and no using declarations at their top, so those of a file are blanked out.</summary>
    private static string AsCell(string source)
    {
        var lines = source.Split('\n').Select(line =>
            line.StartsWith("namespace ", StringComparison.Ordinal) || line.StartsWith("using var ", StringComparison.Ordinal)
                ? new string(' ', line.Length)
                : line);
        return string.Join('\n', lines);
    }

    private static string? DifferenceInTree(string text)
    {
        var ours = OurTree.Parse(text);
        var theirs = RoslynShape.Parse(text);
        if (ours.HasErrors) return $"{text}\n  we report {ours.Diagnostics.First(d => d.IsError)}";
        if (RoslynShape.HasErrors(theirs)) return $"{text}\n  the compiler reports {theirs.GetDiagnostics().First()}";
        var (a, b) = (OurShape.Describe(ours), RoslynShape.Describe(theirs));
        return Difference(text, a, b);
    }

    private static string? DifferenceInTokens(string text)
    {
        var (a, b) = (TokenValues.OfOurs(OurTree.Parse(text)), TokenValues.OfRoslyn(RoslynShape.Parse(text)));
        return Difference(text, a, b);
    }

    private static string? Difference(string text, IReadOnlyList<string> ours, IReadOnlyList<string> theirs)
    {
        if (ours.SequenceEqual(theirs)) return null;
        return $"{text}\n  we read {string.Join(", ", ours.Except(theirs))}, the compiler {string.Join(", ", theirs.Except(ours))}";
    }
}
