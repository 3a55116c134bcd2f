using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Analytics.Scripting.Tests.Binding.Compared;

/// <summary>What the C# compiler finds wrong with cells, one after the other. Nothing runs.</summary>
internal sealed class CompilerSession
{
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(FrameworkFiles().Select(f => MetadataReference.CreateFromFile(f)))
        .WithImports("System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq")
        .WithLanguageVersion(LanguageVersion.CSharp14);

    private Script? _previous;

    /// <summary>The cell that was checked last.</summary>
    public Compilation? Last { get; private set; }

    /// <summary>The errors of the next cell; a cell without errors is there for the ones after it.</summary>
    public IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> Check(string cell)
    {
        Script script = _previous is null ? CSharpScript.Create(cell, Options) : _previous.ContinueWith(cell, Options);
        var errors = script.GetCompilation().GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ToList();
        Last = script.GetCompilation();
        if (errors.Count == 0)
            _previous = script;
        return errors;
    }

    /// <summary>What the compiler warns of in a cell by itself: number and text.</summary>
    public static IEnumerable<string> WarningsOf(string cell) => CSharpScript.Create(cell, Options).GetCompilation().GetDiagnostics()
        .Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
        .Select(d => $"{d.Id} '{cell[d.Location.SourceSpan.Start..d.Location.SourceSpan.End]}'");

    private static IEnumerable<string> FrameworkFiles()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => Path.GetDirectoryName(p) == folder);
    }
}
