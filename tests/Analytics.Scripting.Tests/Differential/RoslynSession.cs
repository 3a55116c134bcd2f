using Analytics.Scripting.Session;
using Analytics.Scripting.Tests.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Analytics.Scripting.Tests.Differential;

/// <summary>Runs cells with the C# compiler's own scripting.</summary>
internal static class RoslynSession
{
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(FrameworkFiles().Select(f => MetadataReference.CreateFromFile(f)))
        .WithImports(AgreementTests.Imports)
        .WithLanguageVersion(LanguageVersion.CSharp14);

    /// <summary>What came of the cells, up to the first that failed.</summary>
    public static async Task<IReadOnlyList<Answer>> RunAsync(IEnumerable<string> cells)
    {
        using var console = RoutedConsole.Acquire();
        var answers = new List<Answer>();
        ScriptState<object>? state = null;
        foreach (var cell in cells)
        {
            var output = new RecordedOutput();
            RoutedConsole.Current = new OutputRoute(output);
            try
            {
                state = state is null ? await CSharpScript.RunAsync(cell, Options) : await state.ContinueWithAsync(cell, Options);
                answers.Add(Answer.Of(HasValue(state) ? Transcript.Of(state.ReturnValue) : "-", output.Text));
                continue;
            }
            catch (CompilationErrorException refused)
            {
                answers.Add(Answer.Refused(refused.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id)));
            }
            catch (Exception thrown)
            {
                answers.Add(Answer.Of($"{thrown.GetType().Name}: {thrown.Message}", output.Text));
            }

            break;
        }

        return answers;
    }

    /// <summary>Whether a script ends in a value; the compilation knows, but says so only to itself.</summary>
    private static bool HasValue(ScriptState state) =>
        (bool)typeof(Compilation).GetMethod("HasSubmissionResult", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .Invoke(state.Script.GetCompilation(), null)!;

    private static IEnumerable<string> FrameworkFiles()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => Path.GetDirectoryName(p) == folder);
    }
}
