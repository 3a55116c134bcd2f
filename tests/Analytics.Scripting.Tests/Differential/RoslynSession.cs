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

    /// <summary>What the cells gave and printed, up to the first that failed.</summary>
    public static async Task<string> RunAsync(IEnumerable<string> cells)
    {
        using var console = RoutedConsole.Acquire();
        var output = new RecordedOutput();
        RoutedConsole.Current = new OutputRoute(output);
        var transcript = "";
        ScriptState<object>? state = null;
        foreach (var cell in cells)
        {
            try
            {
                state = state is null ? await CSharpScript.RunAsync(cell, Options) : await state.ContinueWithAsync(cell, Options);
                transcript += (HasValue(state) ? Transcript.Of(state.ReturnValue) : "-") + " | ";
            }
            catch (CompilationErrorException refused)
            {
                return transcript + "refused " + refused.Diagnostics[0].Id + output.Text;
            }
            catch (Exception thrown)
            {
                transcript += $"{thrown.GetType().Name}: {thrown.Message}";
                break;
            }
        }

        return transcript + output.Text;
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
