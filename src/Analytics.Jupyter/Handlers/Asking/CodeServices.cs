using Analytics.Notebooks;

namespace Analytics.Jupyter.Handlers.Asking;

/// <summary>What the languages of the session can tell about code; empty answers where they can tell nothing.</summary>
internal sealed class CodeServices(Task<NotebookSession> session)
{
    public CompletionList Complete(string code, int position) => Services.CompleteAsync(code, position).GetAwaiter().GetResult();

    public Inspection? Inspect(string code, int position) => Services.InspectAsync(code, position).GetAwaiter().GetResult();

    public Completeness CheckCompleteness(string code) => Services.CheckCompleteness(code);

    private ICellServices Services => session.GetAwaiter().GetResult().ServicesFor();
}
