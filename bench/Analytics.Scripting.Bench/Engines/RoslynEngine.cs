using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Analytics.ScriptingBench;

/// <summary>
/// The C# compiler's own scripting, at its best: it optimizes, which it does not by default, and sees no more assemblies than the cells need.
/// </summary>
internal sealed class RoslynEngine : IEngine
{
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(typeof(object).Assembly, Assembly.Load("System.Runtime"), typeof(Stack<>).Assembly, typeof(Enumerable).Assembly, typeof(Console).Assembly)
        .WithImports("System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq")
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithOptimizationLevel(OptimizationLevel.Release);

    private ScriptState<object>? _state;

    public object? Run(string cell)
    {
        try
        {
            var running = _state is null ? CSharpScript.RunAsync(cell, Options) : _state.ContinueWithAsync(cell, Options);
            _state = running.GetAwaiter().GetResult();
            return _state.ReturnValue;
        }
        catch (CompilationErrorException refused)
        {
            throw new InvalidOperationException(cell, refused);
        }
    }

    /// <summary>What a cell would be compiled from behind the cells that have run.</summary>
    public Compilation CompilationOf(string cell) => (_state is null ? CSharpScript.Create(cell, Options) : _state.Script.ContinueWith(cell, Options)).GetCompilation();

    public void Dispose()
    {
    }
}
