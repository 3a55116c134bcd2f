using Analytics.Notebooks;
using Analytics.Scripting.Services;
using Analytics.Scripting.Session;

namespace Analytics.Scripting;

/// <summary>
/// C# cells: script C# as in Polyglot Notebooks, compiled and run by this engine. What a cell declares, later cells see. A cell that is
/// refused declares nothing. One that fails while it runs has declared its types and functions, and of its variables those whose
/// declarations were complete: a name it would have given anew keeps its earlier meaning, since half a result is none.
/// </summary>
public sealed class CSharpLanguage : ICellLanguage, ICellServices, IDisposable
{
    private readonly CellCompiler _compiler;
    private readonly CellRunner _runner;
    private readonly SessionVariables _variables;
    private readonly CSharpServices _services;
    private readonly IDisposable _console = RoutedConsole.Acquire();

    /// <summary>A session without any variables.</summary>
    /// <param name="options">What cells can use beside .NET and this engine; null for nothing.</param>
    public CSharpLanguage(CSharpOptions? options = null)
    {
        BackgroundErrors.Install();
        _compiler = new CellCompiler(options ?? new CSharpOptions());
        _runner = new CellRunner(_compiler);
        _variables = new SessionVariables(_compiler);
        _services = new CSharpServices(_compiler);
    }

    /// <inheritdoc/>
    public string Name => "csharp";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases { get; } = ["C#", "c#", "cs"];

    /// <inheritdoc/>
    public IReadOnlyList<SessionVariable> Variables => _variables.ToList();

    /// <inheritdoc/>
    public Task<CellResult> ExecuteAsync(CellSubmission cell, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return _runner.RunAsync(cell, cancellationToken);
    }

    /// <inheritdoc/>
    public void SetVariable(string name, object? value, Type type)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(type);
        _variables.Set(name, value, type);
    }

    /// <inheritdoc/>
    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken = default)
    {
        CheckPosition(code, position);
        return _services.CompleteAsync(code, position, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Inspection?> InspectAsync(string code, int position, CancellationToken cancellationToken = default)
    {
        CheckPosition(code, position);
        return _services.InspectAsync(code, position, cancellationToken);
    }

    /// <inheritdoc/>
    public Completeness CheckCompleteness(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return CompletenessCheck.Check(code);
    }

    private static void CheckPosition(string code, int position)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, code.Length);
    }

    /// <summary>Gives the console back, once no session needs it any more. Cells cannot be run afterwards.</summary>
    public void Dispose() => _console.Dispose();
}
