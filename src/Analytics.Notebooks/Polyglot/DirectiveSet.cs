using Analytics.Notebooks.Polyglot.Directives;

namespace Analytics.Notebooks.Polyglot;

/// <summary>The commands that every notebook has.</summary>
internal static class DirectiveSet
{
    /// <summary>All of them, ordered by name.</summary>
    public static IReadOnlyList<Directive> All { get; } =
    [
        new AboutDirective(),
        new ImportDirective(),
        new ListDirective(),
        new SetDirective(),
        new ShareDirective(),
        new TimeDirective(),
        new ValueDirective(),
        new WhoDirective(),
        new WhosDirective(),
    ];

    /// <summary>The command of that name, or null if there is none.</summary>
    public static Directive? Find(string name) => All.FirstOrDefault(directive => directive.Name == name);

    /// <summary>Does what a line says; what is wrong with the line becomes a failure of the cell.</summary>
    /// <param name="directive">The command.</param>
    /// <param name="call">The line.</param>
    /// <param name="lineNumber">Where it stands in the cell, counted from 1.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    public static async Task<CellResult> RunAsync(Directive directive, DirectiveCall call, int lineNumber, CancellationToken cancellationToken)
    {
        if (call.Line.AsksForHelp)
        {
            call.Session.Show((Display.MimeTypes.Text, $"{directive.Usage}\n\n{directive.Description}"));
            return new CellResult { Outcome = CellOutcome.Succeeded };
        }

        try
        {
            if (call.Line.Options.Keys.FirstOrDefault(option => !directive.Options.Contains(option)) is { } strange)
            {
                throw new DirectiveException($"there is no option “{strange}”.");
            }

            return await directive.RunAsync(call, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new CellResult { Outcome = CellOutcome.Interrupted };
        }
        catch (Exception fault) when (fault is DirectiveException or IOException or UnauthorizedAccessException or HttpRequestException or NotebookFormatException)
        {
            var failure = new CellFailure("Command", $"#!{directive.Name}: {fault.Message} It is used so: {directive.Usage}", lineNumber, []);
            return new CellResult { Outcome = CellOutcome.Failed, Failure = failure };
        }
    }
}
