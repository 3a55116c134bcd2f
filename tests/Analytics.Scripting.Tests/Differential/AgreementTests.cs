using System.Globalization;
using System.Text;
using Analytics.Notebooks;
using Analytics.Scripting.Tests.Session;

namespace Analytics.Scripting.Tests.Differential;

/// <summary>Cells give, print and throw what they do with the C# compiler's own scripting.</summary>
public class AgreementTests
{
    internal static readonly string[] Imports =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks", "System.Linq", "System.IO",
    ];

    [Theory]
    [InlineData("Differential/Cases/basics.cells")]
    [InlineData("Differential/Cases/expressions.cells")]
    [InlineData("Differential/Cases/functions.cells")]
    [InlineData("Differential/Cases/async.cells")]
    [InlineData("Differential/Cases/speed.cells")]
    public async Task Cells_do_what_the_compiler_makes_them_do(string table)
    {
        var differences = new StringBuilder();
        foreach (var cells in CellTable.Sessions(table))
        {
            var ours = await RunAsync(cells);
            var theirs = await RoslynSession.RunAsync(cells);
            if (ours != theirs) differences.AppendLine(CultureInfo.InvariantCulture, $"{string.Join("\n----\n", cells)}\n    ours:     {ours}\n    compiler: {theirs}");
        }

        Assert.True(differences.Length == 0, differences.ToString());
    }

    /// <summary>The cells by which the binder is judged run, too: those that both compilers accept.</summary>
    [Theory]
    [InlineData("Binding/Cases/sessions.cells")]
    [InlineData("Binding/Cases/statements.cells")]
    [InlineData("Binding/Cases/patterns.cells")]
    [InlineData("Binding/Cases/declarations.cells")]
    public async Task Cells_that_both_accept_do_the_same(string table)
    {
        var differences = new StringBuilder();
        foreach (var cells in CellTable.Sessions(table))
        {
            var ours = await RunAsync(cells);
            if (ours.Contains("refused", StringComparison.Ordinal)) continue;
            var theirs = await RoslynSession.RunAsync(cells);
            if (theirs.Contains("refused", StringComparison.Ordinal)) continue;
            if (ours != theirs) differences.AppendLine(CultureInfo.InvariantCulture, $"{string.Join("\n----\n", cells)}\n    ours:     {ours}\n    compiler: {theirs}");
        }

        Assert.True(differences.Length == 0, differences.ToString());
    }

    private static async Task<string> RunAsync(IEnumerable<string> cells)
    {
        using var session = new CellSession(new CSharpOptions { Imports = Imports });
        var (values, printed) = ("", "");
        foreach (var cell in cells)
        {
            var result = await session.RunAsync(cell);
            printed += session.Output.Text;
            if (result.Outcome == CellOutcome.Succeeded)
            {
                values += (result.HasValue ? Transcript.Of(result.Value) : "-") + " | ";
                continue;
            }

            values += result.Failure is { } failure ? $"{failure.Name}: {failure.Message}" : $"refused {result.Diagnostics[0].Code}";
            break;
        }

        return values + printed;
    }
}
