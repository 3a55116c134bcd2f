namespace Analytics.Scripting.Tests.Session;

/// <summary>A function that calls itself without end fails its cell; the process, which cannot survive a stack that is used up, goes on.</summary>
public class RecursionTests
{
    private const string Name = "InsufficientExecutionStackException";

    [Theory]
    [InlineData("int A(int n) => B(n) + 1; int B(int n) => A(n) + 1; A(0)")]
    [InlineData("Func<int, int> f = null; f = n => f(n + 1) + 1; f(0)")]
    [InlineData("class P { public int X => X + 1; } new P().X")]
    [InlineData("class V { public static V operator +(V a, V b) => a + b; } new V() + new V()")]
    [InlineData("class T { public override string ToString() => $\"{this}!\"; } new T().ToString()")]
    [InlineData("IEnumerable<int> F(int n) { foreach (var x in F(n + 1)) yield return x; } F(0).Count()")]
    [InlineData("async Task<int> F(int n) => await F(n + 1); await F(0)")]
    [InlineData("class C { C other = new C(); } new C()")]
    [InlineData("struct S { public int F(int n) => new S().F(n + 1) + 1; } new S().F(0)")]
    [InlineData("int F(int n) { try { return F(n + 1) + 1; } catch (Exception) { throw; } } F(0)")]
    [InlineData("int F(int n) { try { return F(n + 1) + 1; } finally { n++; } } F(0)")]
    [InlineData("string F(int n) => string.Join(',', Enumerable.Range(0, 2).Select(i => F(n + 1))); F(0)")]
    [InlineData("class H { public override int GetHashCode() => GetHashCode() + 1; } new HashSet<H> { new H() }")]
    [InlineData("List<int> F(int n) => new[] { n }.Select(x => F(x + 1).Count).ToList(); F(0)")]
    [InlineData("int F(int n) => F(n + 1) + 1; await Task.Run(() => F(0))")]
    [InlineData("class Q { public int F(int n) => F(n + 1) + 1; } await Task.Run(() => new Q().F(0))")]
    public async Task Endless_recursion_fails_the_cell(string code)
    {
        using var session = new CellSession();

        var failure = await session.FailureOfAsync(code);

        Assert.Equal((Name, 1), (failure.Name, failure.LineNumber));
        Assert.Equal(1, await session.ValueOfAsync("1"));
    }

    [Fact]
    public async Task A_record_that_leads_back_to_itself_fails_where_it_is_followed()
    {
        using var session = new CellSession();
        await session.ValueOfAsync(
            "record Node(int Id) { public Node Next { get; set; } } Node Ring() { var (a, b) = (new Node(1), new Node(1)); a.Next = b; b.Next = a; return a; }");

        Assert.Equal(Name, (await session.FailureOfAsync("Ring().ToString()")).Name);
        Assert.Equal(Name, (await session.FailureOfAsync("Ring().GetHashCode()")).Name);
        Assert.Equal(Name, (await session.FailureOfAsync("Ring() == Ring()")).Name);
    }

    [Theory]
    [InlineData("class C : IComparable<C> { public int CompareTo(C o) => Comparer<C>.Default.Compare(this, o); } new List<C> { new C(), new C() }.Sort();")]
    [InlineData("int F(int n) { try { return F(n + 1) + 1; } catch (Exception e) { throw new Exception(\"outer\", e); } } F(0)")]
    [InlineData("int F(int n) => F(n + 1) + 1; Parallel.For(0, 2, i => F(i));")]
    public async Task Where_the_error_is_wrapped_the_cell_fails_with_what_it_is_wrapped_in(string code)
    {
        using var session = new CellSession();

        var failure = await session.FailureOfAsync(code);

        Assert.NotEqual(Name, failure.Name);
        Assert.InRange(failure.Traceback.Count, 2, 200);
    }

    [Fact]
    public async Task The_trace_names_the_function_and_shows_both_ends()
    {
        using var session = new CellSession();

        var failure = await session.FailureOfAsync("int Down(int n) =>\n    Down(n + 1) + 1;\nDown(0)");

        Assert.Equal((Name, 2), (failure.Name, failure.LineNumber));
        Assert.InRange(failure.Traceback.Count, 2, 20);
        Assert.Equal("   at Down(int n) in cell 1, line 2", failure.Traceback[0]);
        Assert.Equal("   at cell 1, line 3", failure.Traceback[^1]);
    }

    [Fact]
    public async Task Deep_recursion_that_ends_works()
    {
        using var session = new CellSession();

        Assert.Equal(50_000, await session.ValueOfAsync("int Depth(int n) => n == 0 ? 0 : Depth(n - 1) + 1; Depth(50000)"));
    }
}
