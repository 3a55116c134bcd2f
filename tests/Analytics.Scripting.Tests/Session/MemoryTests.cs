using Analytics.Notebooks;

namespace Analytics.Scripting.Tests.Session;

/// <summary>What other tests use at the same time would count, too, so these run alone.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public class MemoryTests
{
    [Theory]
    [InlineData("var kept = new List<byte[]>(); while (true) kept.Add(new byte[1 << 20]);")]
    [InlineData("var kept = new List<string>(); while (true) kept.Add(new string('x', 1000));")]
    [InlineData("var text = \"x\"; while (true) text += text;")]
    [InlineData("var kept = new List<byte[]>(); while (true) kept.Add(new byte[int.MaxValue / 2]);")]
    [InlineData("var lists = Enumerable.Range(0, int.MaxValue).Select(i => new int[1000]).ToList();")]
    public async Task A_cell_that_takes_more_memory_than_it_may_fails(string code)
    {
        using var session = new CellSession(new CSharpOptions { MemoryLimit = GC.GetTotalMemory(forceFullCollection: true) + (300L << 20) });
        await session.ValueOfAsync("var before = 42;");

        var failure = await session.FailureOfAsync(code);

        Assert.Equal("OutOfMemoryException", failure.Name);
        Assert.Equal(42, await session.ValueOfAsync("before"));
    }

    [Fact]
    public async Task What_is_collected_again_does_not_count()
    {
        using var session = new CellSession(new CSharpOptions { MemoryLimit = GC.GetTotalMemory(forceFullCollection: true) + (300L << 20) });

        Assert.Equal(1000, await session.ValueOfAsync("int n = 0; for (; n < 1000; n++) { var piece = new byte[1 << 20]; } n"));
    }

    [Fact]
    public async Task A_later_cell_can_let_go_of_what_is_too_large()
    {
        using var session = new CellSession(new CSharpOptions { MemoryLimit = GC.GetTotalMemory(forceFullCollection: true) + (200L << 20) });
        await session.FailureOfAsync("var kept = new List<byte[]>(); while (true) kept.Add(new byte[1 << 20]);");

        Assert.Equal(CellOutcome.Succeeded, (await session.RunAsync("var count = kept.Count; kept = null;")).Outcome);
        Assert.True((int)(await session.ValueOfAsync("count"))! > 100);
    }
}
