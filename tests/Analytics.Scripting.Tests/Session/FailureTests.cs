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

    [Fact]
    public async Task Exceptions_that_fail_themselves_are_shown_all_the_same()
    {
        using var session = new CellSession();

        var failure = await session.FailureOfAsync("class Odd : Exception { public override string Message => throw new Exception(); public override string ToString() => throw new Exception(); }\nthrow new Odd();");

        Assert.Equal(("Odd", 2), (failure.Name, failure.LineNumber));
        Assert.Equal("NullReferenceException", (await session.FailureOfAsync("throw null;")).Name);
    }

    [Fact]
    public async Task What_went_wrong_in_a_static_constructor_is_said_each_time()
    {
        using var session = new CellSession();
        await session.FailureOfAsync("class Setup { public static int Size =\n  int.Parse(\"x\"); }\nSetup.Size");

        var again = await session.FailureOfAsync("Setup.Size");

        Assert.Equal(("FormatException", 1), (again.Name, again.LineNumber));
        Assert.Equal(["   at the static constructor of Setup in cell 1, line 2", "   at cell 2, line 1"], again.Traceback);
    }

    [Fact]
    public async Task Every_one_of_several_failures_is_named()
    {
        using var session = new CellSession();

        var failure = await session.FailureOfAsync("Task.WaitAll(Task.Run(() => throw new Exception(\"a\")),\n  Task.Run(() => throw new ArgumentException(\"b\", new Exception(\"c\"))));");

        Assert.Equal("AggregateException", failure.Name);
        Assert.Equal(
            ["   at cell 1, line 1", "caused by Exception: a", "   at a lambda in cell 1, line 1", "caused by ArgumentException: b", "   at a lambda in cell 1, line 2", "caused by Exception: c"],
            failure.Traceback);
    }

    [Theory]
    [InlineData("async void Later() { await Task.Yield(); throw new Exception(\"late\"); } Later();")]
    [InlineData("async void AtOnce() => throw new Exception(\"late\"); AtOnce();")]
    [InlineData("new System.Threading.Thread(() => throw new Exception(\"late\")).Start();")]
    [InlineData("System.Threading.ThreadPool.QueueUserWorkItem(_ => throw new Exception(\"late\"));")]
    public async Task What_nobody_handles_in_the_background_is_written_to_the_cell(string code)
    {
        using var session = new CellSession();
        await session.ValueOfAsync(code);
        while (session.Output.Text.Length == 0) await Task.Delay(5);

        Assert.StartsWith("[Unhandled Exception in the background: late\n   at ", session.Output.Text, StringComparison.Ordinal);
        Assert.Equal(1, await session.ValueOfAsync("1"));
    }
}
