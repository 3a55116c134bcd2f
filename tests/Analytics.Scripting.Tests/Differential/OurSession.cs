using Analytics.Notebooks;
using Analytics.Scripting.Tests.Session;

namespace Analytics.Scripting.Tests.Differential;

/// <summary>Runs cells with this engine.</summary>
internal static class OurSession
{
    /// <summary>What came of the cells, up to the first that failed.</summary>
    public static async Task<IReadOnlyList<Answer>> RunAsync(IEnumerable<string> cells)
    {
        using var session = new CellSession(new CSharpOptions { Imports = AgreementTests.Imports });
        var answers = new List<Answer>();
        foreach (var cell in cells)
        {
            var result = await session.RunAsync(cell);
            var succeeded = result.Outcome == CellOutcome.Succeeded;
            answers.Add(
                succeeded ? Answer.Of(result.HasValue ? Transcript.Of(result.Value) : "-", session.Output.Text)
                : result.Failure is { } failure ? Answer.Of($"{failure.Name}: {failure.Message}", session.Output.Text)
                : Answer.Refused(result.Diagnostics.Select(d => d.Code)));
            if (!succeeded) break;
        }

        return answers;
    }
}
