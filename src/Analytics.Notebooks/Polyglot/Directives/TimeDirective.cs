using System.Diagnostics;
using System.Globalization;
using Analytics.Notebooks.Display;

namespace Analytics.Notebooks.Polyglot.Directives;

/// <summary>Says how long the rest of the cell took. What it shows differs from run to run, as nothing else does that a notebook stores.</summary>
internal sealed class TimeDirective() : Directive("time", "", "Shows how long the rest of the cell took to run.")
{
    // The session measures: only it sees the end of the cell.
    public override Task<CellResult> RunAsync(DirectiveCall call, CancellationToken cancellationToken) => Task.FromResult(Done);

    public static void Show(ICellOutput output, Stopwatch clock) =>
        output.Display(MimeTypes.OfText(string.Create(CultureInfo.InvariantCulture, $"Wall time: {clock.Elapsed.TotalMilliseconds:0.0###}ms")), null);
}
