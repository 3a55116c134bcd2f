using System.Net;
using Analytics.Charts;
using Analytics.Cli.Inputs;
using Analytics.Notebooks;

namespace Analytics.Cli.Rendering.Serving;

/// <summary>The pages of some notebooks, by their addresses: <c>/</c> is the list of them, or the page itself where there is only one.</summary>
internal sealed class ServedPages(IReadOnlyList<NotebookInput> inputs, bool showsCode)
{
    /// <summary>The page at an address, made from the file as it is now; null where there is none.</summary>
    public string? Find(string address)
    {
        if (address is "/" or "/index.html") return inputs is [var only] ? Page(only) : Index();
        return inputs.FirstOrDefault(input => address == $"/{input.Name}.html") is { } input ? Page(input) : null;
    }

    private string Page(NotebookInput input) =>
        input.Read(out var problem) is { } notebook
            ? PageRenderer.Render(notebook, new RenderOptions(showsCode, PlotlyScript.For, inputs.Count > 1 ? "/" : null))
            : Problem(problem);

    private string Index()
    {
        var problems = new List<string>();
        var entries = new List<IndexEntry>();
        foreach (var input in inputs)
        {
            if (input.Read(out var problem) is { } notebook)
                entries.Add(new IndexEntry(notebook, "/" + string.Join('/', $"{input.Name}.html".Split('/').Select(Uri.EscapeDataString))));
            else
                problems.Add(problem);
        }

        return entries.Count > 0 ? IndexPage.Render(entries) : Problem(string.Join('\n', problems));
    }

    private static string Problem(string message) =>
        $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Not shown</title></head><body><pre>{WebUtility.HtmlEncode(message)}</pre></body></html>\n";
}
