using Analytics.Notebooks;

namespace Analytics.Scripting.Tests.Session;

public class OutputTests
{
    [Fact]
    public async Task What_a_cell_prints_goes_to_its_output_in_order()
    {
        using var session = new CellSession();
        await session.ValueOfAsync("Console.WriteLine(\"a\"); Console.Error.Write(\"e\"); await Task.Run(() => Console.Write(1.5)); Console.WriteLine();");

        Assert.Equal("a\n[e]1.5\n", session.Output.Text);
    }

    [Fact]
    public async Task Output_is_there_while_the_cell_still_runs()
    {
        using var session = new CellSession();
        using var gate = new ManualResetEventSlim();
        session.Language.SetVariable("gate", gate, typeof(ManualResetEventSlim));
        var running = session.RunAsync("Console.Write(\"now\"); gate.Wait();");
        while (session.Output.Text.Length == 0) await Task.Delay(5);

        Assert.False(running.IsCompleted);
        gate.Set();
        Assert.Equal(CellOutcome.Succeeded, (await running).Outcome);
    }

    [Fact]
    public async Task Code_outside_of_cells_keeps_its_console()
    {
        var before = Console.Out;
        using (var session = new CellSession())
        {
            await session.ValueOfAsync("Console.Write(\"cell\");");
            Console.Write("");
            Assert.Equal("cell", session.Output.Text);
        }

        // Other sessions of the tests may still be using the console.
        Assert.NotNull(before);
    }

    [Fact]
    public async Task The_value_of_a_trailing_expression_is_shown_and_that_of_a_statement_is_not()
    {
        using var session = new CellSession();
        MimeBundle Format(object? value) => new(new Dictionary<string, string> { ["text/plain"] = $"<{value}>" });

        Assert.Equal("<3>", (await session.RunAsync("1 + 2", format: Format)).Shown!.Data["text/plain"]);
        var nothing = await session.RunAsync("var x = 1;", format: Format);
        Assert.False(nothing.HasValue);
        Assert.Null(nothing.Shown);
        var missing = await session.RunAsync("(string)null", format: Format);
        Assert.True(missing.HasValue);
        Assert.Equal("<>", missing.Shown!.Data["text/plain"]);
    }

    [Fact]
    public async Task Cells_can_display_values_and_replace_them()
    {
        using var language = new CSharpLanguage();
        using var session = new NotebookSession([language], new ValueFormatting());
        var output = new RecordedOutput();

        await session.ExecuteAsync("var shown = display(1); \"two\".Display(); shown.Update(3);", "csharp", 1, output);

        Assert.Equal(["1", "two", "again 3"], output.Displayed);
    }
}
