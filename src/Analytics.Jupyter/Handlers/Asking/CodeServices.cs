using Analytics.Notebooks;

namespace Analytics.Jupyter.Handlers.Asking;

/// <summary>What the session's language can tell about code; empty answers where it can tell nothing.</summary>
internal sealed class CodeServices(Task<NotebookSession> session)
{
    public CompletionList Complete(string code, int position) =>
        Services?.CompleteAsync(code, position).GetAwaiter().GetResult() ?? new CompletionList(position, position, []);

    public Inspection? Inspect(string code, int position) => Services?.InspectAsync(code, position).GetAwaiter().GetResult();

    public Completeness? CheckCompleteness(string code) => Services?.CheckCompleteness(code);

    private ICellServices? Services => session.GetAwaiter().GetResult().Languages[0] as ICellServices;
}
