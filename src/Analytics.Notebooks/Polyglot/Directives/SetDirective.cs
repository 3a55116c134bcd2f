namespace Analytics.Notebooks.Polyglot.Directives;

/// <summary>Gives a language a variable: one of another language, what somebody types, or what the line says.</summary>
internal sealed class SetDirective() : Directive(
    "set", "--name NAME --value VALUE|@LANGUAGE:NAME|@input:\"PROMPT\"|@password:\"PROMPT\"", "Sets a variable of the language that the line stands in.")
{
    public override IReadOnlyList<string> Options { get; } = ["name", "value", "mime-type"];

    public override Task<CellResult> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var name = call.Required("name");
        call.Required("value");
        Value(call, call.Line.Options["value"]).As(call.Option("mime-type")).GiveTo(call.Language, name);
        return Task.FromResult(Done);
    }

    private static SharedValue Value(DirectiveCall call, DirectiveWord value)
    {
        if (!value.Text.StartsWith('@') || value.Text.IndexOf(':', StringComparison.Ordinal) is not (> 1 and var colon)) return SharedValue.OfText(value);
        var (place, rest) = (value.Text[1..colon], value.Text[(colon + 1)..]);
        return place is "input" or "password"
            ? new SharedValue(Asked(call.Session.Cell.Input, rest, isSecret: place == "password"), typeof(string))
            : SharedValue.Of(call.Session.Language(place), rest);
    }

    private static string Asked(ICellInput? input, string prompt, bool isSecret)
    {
        if (input is null) throw new DirectiveException("nobody can be asked here; give the value itself, or set it as a parameter of the notebook.");
        try
        {
            return input.Ask(prompt, isSecret) ?? throw new DirectiveException("nothing was answered.");
        }
        catch (InvalidOperationException refusal)
        {
            throw new DirectiveException(refusal.Message);
        }
    }
}
