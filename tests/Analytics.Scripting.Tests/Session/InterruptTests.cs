using Analytics.Notebooks;

namespace Analytics.Scripting.Tests.Session;

public class InterruptTests
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("for (;;) { }")]
    [InlineData("again: goto again;")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("try { while (true) { } } catch { } while (true) { }")]
    [InlineData("while (true) { try { while (true) { } } catch { } finally { Console.Write(1); } }")]
    [InlineData("int F(int n) => n < 2 ? n : F(n - 1) + F(n - 2); F(100)")]
    [InlineData("foreach (var i in Forever()) { } IEnumerable<int> Forever() { while (true) yield return 1; }")]
    [InlineData("Enumerable.Range(0, int.MaxValue).SelectMany(i => Enumerable.Range(0, int.MaxValue)).LongCount(i => i > 0)")]
    [InlineData("System.Threading.SpinWait.SpinUntil(() => false);")]
    [InlineData("async Task Spin() { await Task.Yield(); while (true) { } } await Spin();")]
    [InlineData("await Task.Yield(); while (true) { }")]
    [InlineData("lock (new object()) { System.Threading.Monitor.Wait(new object().GetHashCode() > 0 ? typeof(string) : null); }")]
    [InlineData("new System.Threading.SemaphoreSlim(0).Wait();")]
    public async Task Whatever_a_cell_does_it_stops(string code)
    {
        using var session = new CellSession();
        await session.ValueOfAsync("var kept = 42;");

        var result = await session.InterruptAsync(code);

        // Waiting on what one does not hold fails at once, which is as good.
        if (!code.Contains("Monitor.Wait", StringComparison.Ordinal)) Assert.Equal(CellOutcome.Interrupted, result.Outcome);
        Assert.Equal(42, await session.ValueOfAsync("kept"));
        Assert.Equal(3, await session.ValueOfAsync("int n = 0; while (n < 3) n++; n"));
    }

    [Fact]
    public async Task What_listing_the_value_runs_is_interrupted_too()
    {
        using var session = new CellSession();
        using var interrupt = new CancellationTokenSource();
        var result = await session.RunAsync(
            "IEnumerable<int> Forever() { while (true) yield return 1; } Forever()",
            value =>
            {
                interrupt.Cancel();
                return new MimeBundle(new Dictionary<string, string> { ["text/plain"] = ((IEnumerable<int>)value!).LongCount().ToString(System.Globalization.CultureInfo.InvariantCulture) });
            },
            interrupt.Token);

        Assert.Equal(CellOutcome.Interrupted, result.Outcome);
    }

    [Fact]
    public async Task A_cell_that_is_cancelled_before_it_begins_does_not_run()
    {
        using var session = new CellSession();

        var result = await session.RunAsync("Console.Write(1);", cancellationToken: new CancellationToken(canceled: true));

        Assert.Equal(CellOutcome.Interrupted, result.Outcome);
        Assert.Equal("", session.Output.Text);
    }

    [Fact]
    public async Task Endless_recursion_fails_the_cell_and_not_the_process()
    {
        using var session = new CellSession();

        var failure = await session.FailureOfAsync("int Down(int n) =>\n    Down(n + 1) + 1;\nDown(0)");

        Assert.Equal("InsufficientExecutionStackException", failure.Name);
        Assert.Equal(2, failure.LineNumber);
        Assert.InRange(failure.Traceback.Count, 2, 20);
        Assert.Equal(1, await session.ValueOfAsync("1"));
    }

    [Fact]
    public async Task Endless_recursion_through_a_library_or_on_another_thread_fails_too()
    {
        using var session = new CellSession();

        Assert.Equal(
            "InsufficientExecutionStackException",
            (await session.FailureOfAsync("List<int> F(int n) => new[] { n }.Select(x => F(x + 1).Count).ToList(); F(0)")).Name);
        Assert.Equal(
            "InsufficientExecutionStackException",
            (await session.FailureOfAsync("int G(int n) => G(n + 1) + 1; await Task.Run(() => G(0))")).Name);
    }
}
