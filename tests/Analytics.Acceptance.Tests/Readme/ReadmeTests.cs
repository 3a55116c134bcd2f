using System.Reflection;
using System.Text.RegularExpressions;
using Analytics.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analytics.Acceptance.Tests.Readme;

[Collection(CurrentFolder.Tests)]
public partial class ReadmeTests
{
    private const int LongestReadme = 120;

    private static readonly string Text = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void It_stays_short() => Assert.InRange(Text.Split('\n').Length, 10, LongestReadme);

    [Fact]
    public void Its_links_lead_somewhere()
    {
        var targets = Link().Matches(Text).Select(link => link.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal)).ToArray();

        var missing = targets.Where(target => !Path.Exists(Repository.PathOf(target.Split('#')[0]))).ToArray();

        Assert.NotEmpty(targets);
        Assert.Empty(missing);
    }

    [Fact]
    public void Its_sample_compiles_and_runs_from_the_root_of_a_checkout()
    {
        var sample = Assert.Single(CSharpSample().Matches(Text)).Groups[1].Value;

        var printed = CurrentFolder.During(Repository.Root, () => Run(Compile(sample)));

        Assert.NotEmpty(printed.Trim());
    }

    private static Assembly Compile(string sample)
    {
        // As in a new console project, whose template imports these.
        const string Imports = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(Imports), CSharpSyntaxTree.ParseText(sample)],
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return Assembly.Load(image.ToArray());
    }

    private static string Run(Assembly program)
    {
        var before = Console.Out;
        using var writer = new StringWriter();
        Console.SetOut(writer);
        try
        {
            program.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return writer.ToString();
    }

    [GeneratedRegex("""```csharp\n(.*?)```""", RegexOptions.Singleline)]
    private static partial Regex CSharpSample();

    [GeneratedRegex("""\]\(([^)\s#][^)\s]*)\)""")]
    private static partial Regex Link();
}
