using Analytics.Notebooks.Display;

namespace Analytics.Notebooks.Polyglot.Directives;

/// <summary>Lists the variables of the language that the line stands in.</summary>
internal sealed class WhoDirective() : Directive("who", "", "Lists the names of the variables.")
{
    public override Task<CellResult> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        VariableTable.Show(call, ["Variable"], variable => [variable.Name]);
        return Task.FromResult(Done);
    }
}

/// <summary>As <see cref="WhoDirective"/>, with types and values.</summary>
internal sealed class WhosDirective() : Directive("whos", "", "Lists the variables with their types and values.")
{
    public override Task<CellResult> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        VariableTable.Show(call, ["Variable", "Type", "Value"], variable => [variable.Name, TypeNames.Of(variable.Type), ValueText.Line(variable.Value)]);
        return Task.FromResult(Done);
    }
}

/// <summary>The variables of a language, a row each.</summary>
file static class VariableTable
{
    public static void Show(DirectiveCall call, string[] headers, Func<SessionVariable, string[]> row)
    {
        var rows = call.Language.Variables.Select(row).ToArray();
        var shown = rows.Length == 0 ? MimeTypes.OfText("There are no variables.") : TableDisplay.Whole(headers, rows);
        call.Session.Cell.Output.Display(shown, null);
    }
}
