using Analytics.Notebooks;

namespace Analytics.Jupyter.Handlers.Asking;

/// <summary>What the languages of the session can tell about code; empty answers where they can tell nothing.</summary>
internal sealed class CodeServices(Task<NotebookSession> session)
{
    public CompletionList Complete(string code, int position, string? language) =>
        Services(language).CompleteAsync(code, position).GetAwaiter().GetResult();

    public Inspection? Inspect(string code, int position, string? language) => Services(language).InspectAsync(code, position).GetAwaiter().GetResult();

    public Completeness CheckCompleteness(string code) => Services(null).CheckCompleteness(code);

    private ICellServices Services(string? language) => session.GetAwaiter().GetResult().ServicesFor(language);
}
