using Analytics.Notebooks;
using Analytics.Scripting.Tests.Session;

namespace Analytics.Scripting.Tests.Services;

/// <summary>What answers know of the session they are about.</summary>
public class SessionTests
{
    [Fact]
    public async Task While_a_cell_runs_answers_come_from_the_state_before_it()
    {
        using var session = new CellSession();
        await session.ValueOfAsync("var before = 1;");
        using var interrupt = new CancellationTokenSource();
        var running = session.RunAsync("var during = \"a\"; class Made { } Console.Write(\"started\"); while (true) { }", cancellationToken: interrupt.Token);
        while (session.Output.Text.Length == 0 && !running.IsCompleted) await Task.Delay(5);

        Assert.Contains("before", await LabelsAsync(session, "be"));
        Assert.DoesNotContain("during", await LabelsAsync(session, "du"));
        Assert.Empty(await LabelsAsync(session, "during."));
        Assert.Null(await session.Language.InspectAsync("during", 3));
        Assert.False(running.IsCompleted);

        await interrupt.CancelAsync();
        Assert.Equal(CellOutcome.Interrupted, (await running).Outcome);
        Assert.Contains("during", await LabelsAsync(session, "du"));
        Assert.Contains("Made", await LabelsAsync(session, "new Ma"));
    }

    [Fact]
    public async Task Answers_know_what_a_cell_has_declared_as_soon_as_it_is_over()
    {
        using var session = new CellSession();
        await session.RunAsync("var first = 1; throw new Exception(); var second = 2;");
        Assert.Contains("first", await LabelsAsync(session, "fi"));
        Assert.Contains("second", await LabelsAsync(session, "se"));
    }

    [Fact]
    public async Task Answers_know_variables_that_the_host_sets()
    {
        using var session = new CellSession();
        session.Language.SetVariable("given", new List<int>(), typeof(List<int>));
        Assert.Contains("Count", await LabelsAsync(session, "given.Co"));
    }

    [Fact]
    public async Task Asking_runs_and_declares_nothing()
    {
        using var session = new CellSession();
        await session.ValueOfAsync("var n = 1;");
        await session.Language.CompleteAsync("n = 2; var m = 3; class N { } Console.WriteLine(n); n.", 54);
        Assert.Equal(1, await session.ValueOfAsync("n"));
        Assert.Equal(["n"], session.Language.Variables.Select(v => v.Name));
        Assert.DoesNotContain("m", await LabelsAsync(session, "m"));
    }

    [Fact]
    public async Task Many_may_ask_at_once_while_cells_are_run()
    {
        using var session = new CellSession();
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++) Assert.Contains("Where", await LabelsAsync(session, "new List<string>().Wh"));
        })).ToList();
        for (var i = 0; i < 10; i++) await session.ValueOfAsync($"var n = new[] {{ {i} }}.Select(x => x + 1).Sum();");
        await Task.WhenAll(asking);
    }

    private static async Task<IReadOnlyList<string>> LabelsAsync(CellSession session, string code) =>
        [.. (await session.Language.CompleteAsync(code, code.Length)).Items.Select(i => i.Label)];
}
