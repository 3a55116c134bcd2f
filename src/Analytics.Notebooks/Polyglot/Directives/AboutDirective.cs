using System.Reflection;
using System.Runtime.InteropServices;

namespace Analytics.Notebooks.Polyglot.Directives;

/// <summary>Says what runs the notebook.</summary>
internal sealed class AboutDirective() : Directive("about", "", "Shows what runs the notebook, and its version.")
{
    public override Task<CellResult> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var version = typeof(AboutDirective).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
        string[][] rows =
        [
            ["Engine", $"Analytics {version}"],
            ["Runtime", RuntimeInformation.FrameworkDescription],
            ["System", RuntimeInformation.OSDescription],
            ["Languages", string.Join(", ", call.Session.Languages.Select(language => language.Name))],
        ];
        call.Session.Cell.Output.Display(TableDisplay.Whole(["Part", "What it is"], rows), null);
        return Task.FromResult(Done);
    }
}
