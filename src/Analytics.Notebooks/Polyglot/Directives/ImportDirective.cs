using System.Globalization;
using Analytics.Notebooks.Display;

namespace Analytics.Notebooks.Polyglot.Directives;

/// <summary>Runs a notebook or a source file as if its cells stood here.</summary>
internal sealed class ImportDirective() : Directive("import", "PATH", "Runs another notebook (.ipynb, .dib) or source file (.cs, .csx, .sql, .html, .js, .md) here.")
{
    private const int DeepestImport = 20;

    private static readonly AsyncLocal<int> Depth = new();

    public override async Task<CellResult> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        if (call.Line.Arguments is not [var argument]) throw new DirectiveException("expected the path of one file.");
        var path = argument.Text;
        if (!File.Exists(path)) throw new DirectiveException($"there is no file “{path}” (looked for {Path.GetFullPath(path)}).");
        if (Depth.Value == DeepestImport) throw new DirectiveException($"“{path}” imports itself, directly or by way of others.");
        Depth.Value++;
        try
        {
            return Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".ipynb" or ".dib" => await RunNotebookAsync(Notebook.Load(path), call),
                ".cs" or ".csx" => await RunFileAsync(path, "csharp", call, cancellationToken),
                ".sql" => await RunFileAsync(path, "sql", call, cancellationToken),
                ".html" or ".htm" => await RunFileAsync(path, "html", call, cancellationToken),
                ".js" => await RunFileAsync(path, "javascript", call, cancellationToken),
                ".md" => await RunFileAsync(path, "markdown", call, cancellationToken),
                var other => throw new DirectiveException($"files that end in “{other}” cannot be run."),
            };
        }
        finally
        {
            Depth.Value--;
        }
    }

    private static async Task<CellResult> RunFileAsync(string path, string language, DirectiveCall call, CancellationToken cancellationToken)
    {
        call.Session.Language(language);
        var code = await File.ReadAllTextAsync(path, cancellationToken);
        return Placed(await call.Session.Execute(code.ReplaceLineEndings("\n"), language), Path.GetFileName(path));
    }

    private static async Task<CellResult> RunNotebookAsync(Notebook notebook, DirectiveCall call)
    {
        var number = 0;
        foreach (var cell in notebook.Cells)
        {
            if (cell.Kind == CellKind.Markdown) call.Session.Show((MimeTypes.Markdown, cell.Source), (MimeTypes.Text, cell.Source));
            if (cell.Kind != CellKind.Code || string.IsNullOrWhiteSpace(cell.Source)) continue;
            number++;
            var result = await call.Session.Execute(cell.Source, cell.Language ?? notebook.Language);
            var place = string.Create(CultureInfo.InvariantCulture, $"{notebook.Name}, cell {number}");
            if (result.Outcome != CellOutcome.Succeeded) return Placed(result, place);
            if (result.Shown is { } shown) call.Session.Cell.Output.Display(shown, null);
        }

        return Done;
    }

    // The lines that an error names are those of the other file, which must not be looked for in this cell.
    private static CellResult Placed(CellResult result, string place)
    {
        if (result.Outcome != CellOutcome.Failed) return result;
        var failure = Sessions.ErrorText.FailureOf(result);
        var line = failure.LineNumber is { } number ? string.Create(CultureInfo.InvariantCulture, $", line {number}") : "";
        return new CellResult
        {
            Outcome = CellOutcome.Failed,
            Failure = failure with { Message = $"{failure.Message} (in {place}{line})", LineNumber = null },
        };
    }
}
