using Analytics.Notebooks;

namespace Analytics.Scripting.Tests.Session;

public class FailureTests
{
    [Fact]
    public async Task A_failure_names_the_line_of_the_cell()
    {
        using var session = new CellSession();

        var failure = await session.FailureOfAsync("var zero = 0;\n\nvar x = 1;\nx = x / zero;");

        Assert.Equal(("DivideByZeroException", 4), (failure.Name, failure.LineNumber));
        Assert.Equal(["   at cell 1, line 4"], failure.Traceback);
    }

    [Fact]
    public async Task A_trace_leads_through_functions_of_earlier_cells_and_leaves_libraries_out()
    {
        using var session = new CellSession();
        await session.ValueOfAsync("int Half(int n)\n{\n    if (n % 2 == 1)\n        throw new ArgumentException(\"odd\");\n    return n / 2;\n}");

        var failure = await session.FailureOfAsync("// a comment\nnew[] { 2, 3 }\n    .Select(n =>\n        Half(n))\n    .ToList()");

        Assert.Equal("odd", failure.Message);
        Assert.Equal(4, failure.LineNumber);
        Assert.Equal(["   at Half(int n) in cell 1, line 4", "   at a lambda in cell 2, line 4", "   at cell 2, line 2"], failure.Traceback);
    }

    [Fact]
    public async Task Async_functions_iterators_and_types_have_lines_too()
    {
        using var session = new CellSession();
        await session.ValueOfAsync(
            "class Reader { public int Size\n{\n get => int.Parse(\"x\"); } }\nasync Task<int> Read()\n{\n    await Task.Yield();\n    return new Reader().Size;\n}\n"
            + "IEnumerable<int> Sizes()\n{\n    yield return 1;\n    yield return Read().GetAwaiter().GetResult();\n}");

        var failure = await session.FailureOfAsync("\nSizes().Sum()");

        Assert.Equal(2, failure.LineNumber);
        Assert.Contains("   at Read() in cell 1, line 7", failure.Traceback);
        Assert.Contains("   at Sizes() in cell 1, line 12", failure.Traceback);
        Assert.Contains("   at Reader.get_Size() in cell 1, line 3", failure.Traceback);
    }

    [Fact]
    public async Task Inner_exceptions_are_named_as_causes()
    {
        using var session = new CellSession();

        var failure = await session.FailureOfAsync("try\n{\n    int.Parse(\"x\");\n}\ncatch (Exception e)\n{\n    throw new InvalidOperationException(\"outer\", e);\n}");

        Assert.Equal(("outer", 7), (failure.Message, failure.LineNumber));
        Assert.Contains(failure.Traceback, line => line.StartsWith("caused by FormatException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Diagnostics_carry_their_place_in_the_cell()
    {
        using var session = new CellSession();

        var result = await session.RunAsync("var ok = 1;\nvar bad = ok.Missing;");

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("CS1061", 2, DiagnosticSeverity.Error), (diagnostic.Code, diagnostic.LineNumber, diagnostic.Severity));
        Assert.Equal(CellOutcome.Failed, result.Outcome);
        Assert.Null(result.Failure);
    }

    [Theory]
    [InlineData("async System.Threading.Tasks.Task F() { await Task.Yield(); throw new Exception(\"late\"); } await F();")]
    [InlineData("await Task.Run(() => throw new Exception(\"late\"));")]
    public async Task What_a_task_threw_is_what_the_cell_fails_with(string code)
    {
        using var session = new CellSession();

        Assert.Equal("late", (await session.FailureOfAsync(code)).Message);
    }
}
