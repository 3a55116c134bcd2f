using Analytics.Notebooks.Polyglot.Languages;

namespace Analytics.Notebooks.Polyglot.Directives;

/// <summary>Stores text from below the line, from a file or from the web under a name, for <c>#!share</c> and <c>#!set</c>.</summary>
internal sealed class ValueDirective() : Directive(
    "value", "--name NAME [--from-file PATH|--from-url URL|--from-value TEXT] [--mime-type TYPE]", "Stores a text, by default the lines below, for #!share --from value.")
{
    private static readonly string[] Sources = ["from-file", "from-url", "from-value"];

    public override bool TakesBody => true;

    public override IReadOnlyList<string> Options { get; } = [.. Sources, "name", "mime-type"];

    public override async Task<CellResult> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var name = call.Required("name");
        var text = await TextAsync(call, cancellationToken);
        call.Session.Language(ValueLanguage.LanguageName).SetVariable(name, text, typeof(string));
        if (call.Option("mime-type") is { } mimeType) call.Session.Show((mimeType, text), (Display.MimeTypes.Text, text));
        return Done;
    }

    private static async Task<string> TextAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var sources = Sources.Where(option => call.Option(option) is not null).ToArray();
        if (sources.Length > 1) throw new DirectiveException($"--{sources[0]} and --{sources[1]} exclude each other.");
        if (sources.Length > 0 && !string.IsNullOrWhiteSpace(call.Body)) throw new DirectiveException($"with --{sources[0]}, no lines may follow.");
        switch (sources)
        {
            case ["from-file"]:
                return await File.ReadAllTextAsync(call.Required("from-file"), cancellationToken);
            case ["from-url"]:
                using (var client = new HttpClient()) return await client.GetStringAsync(Address(call.Required("from-url")), cancellationToken);
            case ["from-value"]:
                return call.Required("from-value");
            default:
                return call.Body;
        }
    }

    private static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new DirectiveException($"“{text}” is not an address on the web.");
}
