using System.Text.Json.Nodes;
using Analytics.Jupyter.Protocol;
using Analytics.Notebooks;

namespace Analytics.Jupyter.Handlers.Execution;

/// <summary>Runs a cell, and evaluates the expressions that are asked for with it.</summary>
internal sealed class CellRun(Task<NotebookSession> session, string? language, ICellOutput output, ICellInput input, int number, CancellationToken interrupt)
{
    public CellResult Execute(string code) => Run(code, language, output);

    /// <summary>The value of each expression in its formats, or why it has none.</summary>
    public JsonObject Evaluate(IReadOnlyList<(string Name, string Text)> expressions)
    {
        var values = new JsonObject();
        foreach (var (name, text) in expressions)
        {
            var result = Run(text, null, SilentOutput.Instance);
            values[name] = result.Outcome == CellOutcome.Succeeded ? ValueOf(result) : Contents.Error(ErrorOutput.Of(result, text, number));
        }

        return values;
    }

    private CellResult Run(string code, string? name, ICellOutput target)
    {
        try
        {
            return session.GetAwaiter().GetResult().ExecuteAsync(code, name, number, target, input, interrupt).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return new CellResult { Outcome = CellOutcome.Interrupted };
        }
    }

    private static JsonObject ValueOf(CellResult result)
    {
        var value = Contents.Ok();
        value["data"] = result.Shown is { } shown ? Contents.Data(shown) : new JsonObject();
        value["metadata"] = new JsonObject();
        return value;
    }
}
