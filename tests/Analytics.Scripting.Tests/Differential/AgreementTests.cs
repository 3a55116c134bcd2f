using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace Analytics.Scripting.Tests.Differential;

/// <summary>
/// Cells give, print and throw what they do with the C# compiler's own scripting, and are refused where that refuses them. Each table of
/// cells is about one part of the language.
/// </summary>
public class AgreementTests(ITestOutputHelper output)
{
    internal static readonly string[] Imports =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks", "System.Linq", "System.IO",
    ];

    private static readonly string[] Names =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Differential", "Cases"), "*.cells").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Tables { get; } = [.. Names];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Cells_do_what_the_compiler_makes_them_do(string table)
    {
        var report = new Report();
        foreach (var cells in CellTable.Sessions("Differential/Cases/" + table))
            report.Add(cells, await OurSession.RunAsync(cells), await RoslynSession.RunAsync(cells));
        output.WriteLine($"{table}: {report}");
        Assert.True(report.Surprises.Length == 0, report.Surprises);
    }

    [Fact]
    public void At_least_six_hundred_cells_are_compared() =>
        Assert.InRange(Names.SelectMany(table => CellTable.Sessions("Differential/Cases/" + table)).Sum(cells => cells.Length), 600, int.MaxValue);

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
            var ours = await OurSession.RunAsync(cells);
            if (ours[^1].IsRefused) continue;
            var theirs = await RoslynSession.RunAsync(cells);
            if (theirs[^1].IsRefused) continue;
            if (!ours.SequenceEqual(theirs)) differences.AppendLine(CultureInfo.InvariantCulture, $"{string.Join("\n----\n", cells)}\n    ours:     {ours[^1]}\n    compiler: {theirs[^1]}");
        }

        Assert.True(differences.Length == 0, differences.ToString());
    }
}
