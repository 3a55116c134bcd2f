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
    [InlineData("int n = 0; for (;;) n++;")]
    [InlineData("var text = \"abc\"; int n = 0; while (true) for (int i = 0; i < text.Length; i++) if (text[i] == 'b') n++;")]
    [InlineData("var list = new List<int> { 1, 2 }; long n = 0; do { foreach (var item in list) n += item; } while (n != -1);")]
    [InlineData("long Count() { long n = 0; while (n >= 0) n = (n + 1) & 1023; return n; } Count()")]
    [InlineData("bool Always(int i) => i >= 0; Enumerable.Repeat(1, int.MaxValue).SelectMany(i => Enumerable.Repeat(i, int.MaxValue)).All(Always)")]
    [InlineData("System.Threading.SpinWait.SpinUntil(() => false);")]
    [InlineData("async Task Spin() { await Task.Yield(); while (true) { } } await Spin();")]
    [InlineData("await Task.Yield(); while (true) { }")]
    [InlineData("lock (new object()) { System.Threading.Monitor.Wait(new object().GetHashCode() > 0 ? typeof(string) : null); }")]
    [InlineData("new System.Threading.SemaphoreSlim(0).Wait();")]
    [InlineData("for (;;);")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Where(i => i < 0).Count()")]
    [InlineData("var never = new TaskCompletionSource<int>().Task.Result;")]
    [InlineData("new TaskCompletionSource<int>().Task.GetAwaiter().GetResult();")]
    [InlineData("var gate = new object(); Task.Run(() => { lock (gate) System.Threading.Thread.Sleep(-1); }); System.Threading.Thread.Sleep(50); lock (gate) { }")]
    [InlineData("Parallel.For(0, 8, i => { while (true) { } });")]
    [InlineData("Task.Run(() => { while (true) { } }).Wait();")]
    [InlineData("while (true) { try { System.Threading.Thread.Sleep(-1); } catch (Exception) { } finally { System.Threading.Thread.Sleep(-1); } }")]
    [InlineData("try { while (true) { } } finally { while (true) { } }")]
    [InlineData("class Slow { public static int Value = Loop(); static int Loop() { while (true) { } } } var value = Slow.Value;")]
    [InlineData("new[] { 1, 2 }.Select(x => { while (true) { } return x; }).ToList()")]
    [InlineData("int F(int n) { while (true) { try { return F(n + 1); } catch { } } } F(0)")]
    [InlineData("async void Forever() { while (true) await Task.Yield(); } Forever(); await Task.Delay(-1);")]
    [InlineData("await foreach (var x in Forever()) { } async IAsyncEnumerable<int> Forever() { while (true) { await Task.Yield(); yield return 1; } }")]
    [InlineData("new System.Threading.Thread(() => { while (true) { } }).Start(); System.Threading.Thread.Sleep(-1);")]
    [InlineData("System.Text.RegularExpressions.Regex.IsMatch(new string('a', 28) + 'b', \"^(a+)+$\")")]
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

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("long n = 0; while (true) { n++; }")]
    [InlineData("void Count() { long n = 0; while (true) { n++; } } Count();")]
    [InlineData("void Count(int[] n) { for (int i = 0; ; i = 1 - i) n[i]++; } Count(new int[2]);")]
    [InlineData("while (true) { try { while (true) { } } catch (Exception) { } }")]
    public async Task A_tight_loop_does_not_run_on_unseen(string loop)
    {
        using var session = new CellSession();
        var result = await session.InterruptAsync($"var thread = System.Threading.Thread.CurrentThread; {loop}");

        Assert.Equal(CellOutcome.Interrupted, result.Outcome);
        var thread = (Thread)session.Language.Variables.Single(v => v.Name == "thread").Value!;
        Assert.True(thread.Join(TimeSpan.FromMinutes(1)));
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
    public async Task What_the_session_has_started_stops_with_the_cell_and_what_comes_later_runs()
    {
        using var session = new CellSession();
        await session.ValueOfAsync("long turns = 0; var earlier = Task.Run(async () => { while (true) { turns++; await Task.Delay(1); } });");

        await session.InterruptAsync("var own = Task.Run(async () => { while (true) { await Task.Delay(1); } }); await Task.Delay(-1);");

        Assert.Equal(true, await session.ValueOfAsync("await Task.WhenAny(earlier, Task.Delay(-1)); earlier.IsCanceled"));
        Assert.Equal(100, await session.ValueOfAsync("int n = 0; await Task.Run(() => { while (n < 100) n++; }); n"));
    }

    [Fact]
    public async Task A_library_that_computes_on_is_left_alone_and_cannot_disturb_later_cells()
    {
        using var session = new CellSession();
        var first = new TaskCompletionSource();
        using var gate = new ManualResetEventSlim();
        session.Language.SetVariable("stubborn", (Action)(() => Ignore(gate, first)), typeof(Action));

        Assert.Equal(CellOutcome.Interrupted, (await session.InterruptAsync("stubborn(); Console.Write(\"late\"); while (true) { }")).Outcome);
        var earlier = session.Output;
        session.Language.SetVariable("stop", false, typeof(bool));
        var later = session.RunAsync("Console.Write(\"here\"); while (!stop) { }");
        while (session.Output.Text.Length == 0) await Task.Delay(5);
        gate.Set();
        await first.Task;
        await Task.Delay(20);
        session.Language.SetVariable("stop", true, typeof(bool));

        Assert.Equal(CellOutcome.Succeeded, (await later).Outcome);
        Assert.Equal("here", session.Output.Text);
        Assert.Equal("started", earlier.Text);
    }

    [Fact]
    public async Task Two_sessions_do_not_disturb_each_other()
    {
        using var one = new CellSession();
        using var other = new CellSession();
        one.Language.SetVariable("stop", false, typeof(bool));
        var running = one.RunAsync("Console.Write(1); int n = 0; while (!stop) n++; \"done\"");
        while (one.Output.Text.Length == 0) await Task.Delay(5);

        Assert.Equal(CellOutcome.Interrupted, (await other.InterruptAsync("while (true) { }")).Outcome);
        Assert.False(running.IsCompleted);
        one.Language.SetVariable("stop", true, typeof(bool));
        Assert.Equal("done", (await running).Value);
    }

    [Fact]
    public async Task A_cell_that_is_stopped_while_it_is_compiled_declares_nothing()
    {
        using var session = new CellSession();
        using var interrupt = new CancellationTokenSource();
        var code = string.Concat(Enumerable.Range(0, 4000).Select(i => $"var x{i} = Enumerable.Range(0, {i}).Select(a => a + {i}).Where(a => a > 1).ToList();\n"));

        var running = session.RunAsync(code + "while (true) { }", cancellationToken: interrupt.Token);
        await interrupt.CancelAsync();

        Assert.Equal(CellOutcome.Interrupted, (await running).Outcome);
        Assert.Equal(3, await session.ValueOfAsync("1 + 2"));
        Assert.Empty(session.Language.Variables);
    }

    [Fact]
    public async Task Reading_the_console_finds_its_end()
    {
        using var session = new CellSession();

        Assert.Equal("none", await session.ValueOfAsync("Console.ReadLine() ?? \"none\""));
        Assert.Equal(-1, await session.ValueOfAsync("Console.In.Peek()"));
    }

    /// <summary>Computes on, as libraries do, whatever the thread is told.</summary>
    private static void Ignore(ManualResetEventSlim gate, TaskCompletionSource wentOn)
    {
        while (!gate.IsSet) Thread.SpinWait(100);
        wentOn.SetResult();
    }
}
