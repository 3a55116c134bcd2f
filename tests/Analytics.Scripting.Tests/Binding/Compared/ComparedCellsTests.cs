using System.Globalization;
using System.Text;

namespace Analytics.Scripting.Tests.Binding.Compared;

/// <summary>Cells are accepted where the C# compiler accepts them, and refused for a reason that it gives too.</summary>
public class ComparedCellsTests
{
    [Theory]
    [InlineData("sessions")]
    [InlineData("scoping")]
    [InlineData("statements")]
    [InlineData("patterns")]
    [InlineData("matching")]
    [InlineData("declarations")]
    [InlineData("types")]
    [InlineData("inconsistencies")]
    public void Cells_are_judged_as_the_compiler_judges_them(string table)
    {
        var differences = new StringBuilder();
        foreach (var session in CellTable.Sessions(table))
        {
            var (ours, theirs) = (new BoundSession(), new CompilerSession());
            foreach (var cell in session)
                Compare(cell, ours, theirs, differences);
        }

        Assert.Equal("", differences.ToString());
    }

    private static void Compare(string cell, BoundSession ours, CompilerSession theirs, StringBuilder differences)
    {
        var found = ours.Bind(cell).Diagnostics.Where(d => d.IsError).ToList();
        var expected = theirs.Check(cell);
        var difference = (found.Count, expected.Count) switch
        {
            (0, 0) => "",
            (0, _) => "lenient",
            (_, 0) => "refused",
            _ => found.Select(d => d.Code).Intersect(expected.Select(d => d.Id)).Any() ? "" : "code",
        };
        if (difference == CellTable.KnownDifference(cell))
            return;
        differences.AppendLine(CultureInfo.InvariantCulture, $"[{(difference.Length == 0 ? "agrees" : difference)}] {cell}");
        foreach (var error in expected)
            differences.AppendLine(CultureInfo.InvariantCulture, $"    compiler: {error.Id} {error.GetMessage(CultureInfo.InvariantCulture)}");
        foreach (var error in found)
            differences.AppendLine(CultureInfo.InvariantCulture, $"    ours: {error.Code} {error.Message}");
    }
}
