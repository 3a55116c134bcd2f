using Analytics.Notebooks.Display;

namespace Analytics.Notebooks.Polyglot.Languages;

/// <summary>A language that is not run here but shown: the client draws it.</summary>
/// <param name="name">Its name.</param>
/// <param name="aliases">Other names it goes by.</param>
/// <param name="forms">The forms in which a client gets the code, beside plain text.</param>
internal sealed class ShownLanguage(string name, IReadOnlyList<string> aliases, Func<string, IReadOnlyList<(string MimeType, string Content)>> forms) : ICellLanguage
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Aliases { get; } = aliases;

    public IReadOnlyList<SessionVariable> Variables => [];

    /// <summary>New ones for a session.</summary>
    public static IReadOnlyList<ICellLanguage> All() =>
    [
        new ShownLanguage("html", [], code => [(MimeTypes.Html, code)]),
        new ShownLanguage("javascript", ["js"], code => [("application/javascript", code)]),
        new ShownLanguage("markdown", ["md"], code => [(MimeTypes.Markdown, code)]),
        new ShownLanguage("mermaid", [], code => [("text/vnd.mermaid", code), (MimeTypes.Markdown, $"```mermaid\n{code}\n```")]),
    ];

    public Task<CellResult> ExecuteAsync(CellSubmission cell, CancellationToken cancellationToken)
    {
        var code = cell.Code.Trim('\n');
        var data = forms(code).Append((MimeTypes.Text, code)).ToDictionary(form => form.Item1, form => form.Item2);
        cell.Output.Display(new MimeBundle(data), null);
        return Task.FromResult(new CellResult { Outcome = CellOutcome.Succeeded });
    }

    public void SetVariable(string name, object? value, Type type) =>
        throw new NotSupportedException($"{Name} cells are shown, not run, and have no variables.");
}
