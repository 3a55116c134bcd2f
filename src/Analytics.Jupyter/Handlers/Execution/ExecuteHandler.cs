using System.Text.Json.Nodes;
using Analytics.Jupyter.Channels;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;
using Analytics.Notebooks;

namespace Analytics.Jupyter.Handlers.Execution;

/// <summary>Runs cells.</summary>
internal sealed class ExecuteHandler(Task<NotebookSession> session, Outbox outbox, OutputPump pump, RunningCell running, CellHistory history)
    : RequestHandler(MessageTypes.ExecuteRequest)
{
    private int _count;

    /// <summary>Gives up the requests to run cells that have arrived by now.</summary>
    public required Action AbortArrived { get; init; }

    public override JsonObject Answer(Request request)
    {
        var code = request.Text("code");
        var isSilent = request.Flag("silent", missing: false);
        var expressions = request.Texts("user_expressions");
        var stopsOnError = request.Flag("stop_on_error", missing: true);
        var isStored = request.Flag("store_history", missing: true) && !isSilent;
        if (isStored) _count++;

        var output = new CellOutput(request, outbox, pump);
        using var input = new CellInput(request, request.Flag("allow_stdin", missing: true), output, outbox, pump);
        var run = new CellRun(session, request.CellLanguage(), isSilent ? SilentOutput.Instance : output, input, _count, running.Begin(input));
        try
        {
            if (!isSilent) outbox.Publish(request, MessageTypes.ExecuteInput, new JsonObject { ["code"] = code, ["execution_count"] = _count });
            var result = run.Execute(code);
            pump.Flush();
            if (isStored) history.Add(_count, code, result.Shown);
            if (result.Outcome == CellOutcome.Succeeded) return Remarks.AddTo(Succeeded(request, result, isSilent, run.Evaluate(expressions)), result, code);
            if (stopsOnError) AbortArrived();
            return Remarks.AddTo(Failed(request, ErrorOutput.Of(result, code, _count), isSilent), result, code);
        }
        finally
        {
            running.End();
        }
    }

    private JsonObject Succeeded(Request request, CellResult result, bool isSilent, JsonObject expressions)
    {
        if (result is { HasValue: true, Shown: { } shown } && !isSilent)
        {
            outbox.Publish(request, MessageTypes.ExecuteResult, new JsonObject
            {
                ["data"] = Contents.Data(shown),
                ["execution_count"] = _count,
                ["metadata"] = new JsonObject(),
                ["transient"] = new JsonObject(),
            });
        }

        var content = Contents.Ok();
        content["execution_count"] = _count;
        content["payload"] = new JsonArray();
        content["user_expressions"] = expressions;
        return content;
    }

    private JsonObject Failed(Request request, ErrorOutput error, bool isSilent)
    {
        if (!isSilent) outbox.Publish(request, MessageTypes.Error, Contents.PublishedError(error));
        var content = Contents.Error(error);
        content["execution_count"] = _count;
        content["payload"] = new JsonArray();
        content["user_expressions"] = new JsonObject();
        return content;
    }
}
