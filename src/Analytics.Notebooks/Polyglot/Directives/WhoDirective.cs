using Analytics.Notebooks.Display;

namespace Analytics.Notebooks.Polyglot.Directives;

/// <summary>Lists the variables of the language that the line stands in.</summary>
internal sealed class WhoDirective() : Directive("who", "", "Lists the names of the variables.")
{
    public override Task<CellResult> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        call.Session.Cell.Output.Display(
            DirectiveTable.Of(["Variable"], [.. call.Language.Variables.Select(variable => new[] { variable.Name })], "There are no variables."), null);
        return Task.FromResult(Done);
    }
}

/// <summary>As <see cref="WhoDirective"/>, with types and values.</summary>
internal sealed class WhosDirective() : Directive("whos", "", "Lists the variables with their types and values.")
{
    public override Task<CellResult> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var rows = call.Language.Variables.Select(variable => new[] { variable.Name, TypeNames.Of(variable.Type), ValueText.Line(variable.Value) });
        call.Session.Cell.Output.Display(DirectiveTable.Of(["Variable", "Type", "Value"], [.. rows], "There are no variables."), null);
        return Task.FromResult(Done);
    }
}
