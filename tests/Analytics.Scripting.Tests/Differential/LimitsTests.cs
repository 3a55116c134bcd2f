using Analytics.Notebooks;
using Analytics.Scripting.Tests.Session;
using Analytics.Testing;

namespace Analytics.Scripting.Tests.Differential;

/// <summary>What the page on limits says is refused is refused, with the error that it says.</summary>
public class LimitsTests
{
    public static TheoryData<string, string> Refusals { get; } = Read();

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_the_page_on_limits_lists_is_refused(string cell, string error)
    {
        using var session = new CellSession(new CSharpOptions { Imports = AgreementTests.Imports });
        var result = await session.RunAsync(cell);
        Assert.Equal(CellOutcome.Failed, result.Outcome);
        Assert.Contains(error, result.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public async Task Code_that_is_nested_too_deeply_is_refused()
    {
        using var session = new CellSession();
        var result = await session.RunAsync(new string('(', 300) + "1" + new string(')', 300));
        Assert.Contains("CS8078", result.Diagnostics.Select(d => d.Code));
    }

    private static TheoryData<string, string> Read()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in File.ReadAllLines(Repository.PathOf("docs/limits.md")).Select(l => l.Split(" | ")))
        {
            if (row is [_, ['`', .. var cell, '`'], var error])
                data.Add(cell, error.Trim(' ', '|'));
        }

        return data;
    }
}
