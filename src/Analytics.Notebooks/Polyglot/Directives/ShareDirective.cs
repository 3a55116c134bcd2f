namespace Analytics.Notebooks.Polyglot.Directives;

/// <summary>Gives a language a variable of another.</summary>
internal sealed class ShareDirective() : Directive("share", "--from LANGUAGE NAME [--as NAME]", "Takes over a variable of another language.")
{
    public override IReadOnlyList<string> Options { get; } = ["from", "as", "mime-type"];

    public override Task<CellResult> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        if (call.Line.Arguments is not [var argument]) throw new DirectiveException("expected the name of one variable.");
        var name = argument.Text;
        var shared = SharedValue.Of(call.Session.Language(call.Required("from")), name).As(call.Option("mime-type"));
        shared.GiveTo(call.Language, call.Option("as") ?? name);
        return Task.FromResult(Done);
    }
}
