using Analytics.Notebooks;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Analytics.Acceptance.Tests.Notebooks;

/// <summary>The notebooks are plain C# script: the C# compiler's own scripting runs them as well, and they print the same there.</summary>
[Collection(CurrentFolder.Tests)]
public class NotebookScriptTests
{
    private static readonly string[] Imports =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        typeof(ScriptDisplay).FullName!, typeof(ScriptDisplay).Namespace!,
    ];

    public static TheoryData<string> Names => NotebookRunTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_cell_compiles_and_prints_the_same_in_the_compilers_scripting(string name)
    {
        var path = NotebookRuns.Committed.Single(path => Path.GetFileName(path) == name);
        var cells = Notebook.Load(path).Cells.Where(cell => cell.Kind == CellKind.Code && cell.Source.Trim().Length > 0).ToArray();

        var printed = CurrentFolder.During(Path.GetDirectoryName(path)!, () => Run(cells));

        Assert.Equal(cells.Select(StoredText), printed);
    }

    private static List<string> Run(IEnumerable<NotebookCell> cells)
    {
        var options = ScriptOptions.Default
            .WithReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator))
            .WithImports(Imports);
        var printed = new List<string>();
        ScriptState<object>? state = null;
        foreach (var cell in cells)
        {
            var before = Console.Out;
            using var writer = new StringWriter { NewLine = "\n" };
            Console.SetOut(writer);
            try
            {
                state = (state is null ? CSharpScript.RunAsync(cell.Source, options) : state.ContinueWithAsync(cell.Source)).GetAwaiter().GetResult();
            }
            catch (CompilationErrorException error)
            {
                Assert.Fail($"This cell does not compile: {error.Message}\n{cell.Source}");
            }
            finally
            {
                Console.SetOut(before);
            }

            printed.Add(writer.ToString());
        }

        return printed;
    }

    private static string StoredText(NotebookCell cell) =>
        string.Concat(cell.Outputs.OfType<StreamOutput>().Where(output => output.Stream == OutputStream.Out).Select(output => output.Text));
}
