namespace Analytics.Notebooks.Polyglot.Directives;

/// <summary>Lists the commands.</summary>
internal sealed class ListDirective() : Directive("lsmagic", "", "Lists the commands and languages that a cell's lines can name.")
{
    public override Task<CellResult> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var languages = call.Session.Languages.Select(language => new[] { $"#!{language.Name}", $"The lines below are {language.Name}." });
        var commands = DirectiveSet.All.Select(directive => new[] { directive.Usage, directive.Description });
        var rows = languages.Concat(commands).OrderBy(row => row[0], StringComparer.Ordinal);
        call.Session.Cell.Output.Display(TableDisplay.Whole(["Line", "Meaning"], [.. rows]), null);
        return Task.FromResult(Done);
    }
}
