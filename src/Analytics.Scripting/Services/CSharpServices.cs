using Analytics.Notebooks;
using Analytics.Scripting.Session;

namespace Analytics.Scripting.Services;

/// <summary>
/// Answers questions about cells that are being written, from what the session had declared when its last cell was over. Each answer binds
/// the text anew, for it changes between two questions, on a thread whose stack suffices for whatever is written.
/// </summary>
internal sealed class CSharpServices
{
    /// <summary>What cells are bound on when they are run, and more than parsing and binding need at the limits of nesting.</summary>
    private const int StackSize = 16 * 1024 * 1024;

    private readonly CellCompiler _compiler;
    private readonly CompletionEngine _completion;
    private readonly Inspector _inspector;

    public CSharpServices(CellCompiler compiler)
    {
        _compiler = compiler;
        var documentation = new DocumentationReader(new DocumentationFiles());
        _completion = new CompletionEngine(new DirectiveCompletion(compiler.Options, PackageFolder.OfMachine()), documentation.SummaryOf);
        _inspector = new Inspector(documentation);
    }

    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken) =>
        RunAsync(() => _completion.Complete(code, position, _compiler.Settled, cancellationToken), cancellationToken);

    public Task<Inspection?> InspectAsync(string code, int position, CancellationToken cancellationToken) =>
        RunAsync(() => _inspector.Inspect(code, position, _compiler.Settled, cancellationToken), cancellationToken);

    private Task<T> RunAsync<T>(Func<T> answer, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<T>(cancellationToken);
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(answer, completion), StackSize) { IsBackground = true, Name = "Cell services" };
        thread.UnsafeStart();
        return completion.Task;
    }

    private void Run<T>(Func<T> answer, TaskCompletionSource<T> completion)
    {
        try
        {
            lock (_compiler.Gate) completion.TrySetResult(answer());
        }
        catch (OperationCanceledException given)
        {
            completion.TrySetCanceled(given.CancellationToken);
        }
        catch (Exception defect)
        {
            completion.TrySetException(defect);
        }
    }
}
