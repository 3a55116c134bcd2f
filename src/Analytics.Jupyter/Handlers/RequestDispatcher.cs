using System.Text.Json.Nodes;
using Analytics.Jupyter.Channels;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;
using Analytics.Notebooks;

namespace Analytics.Jupyter.Handlers;

/// <summary>
/// Handles requests, each between the words that the kernel is busy and that it is idle again. A request that is wrong, or that the
/// kernel fails at, is answered with an error; none ends the kernel.
/// </summary>
internal sealed class RequestDispatcher(IEnumerable<RequestHandler> handlers, Outbox outbox, Action<string> log)
{
    private readonly Dictionary<string, RequestHandler> _handlers = handlers.ToDictionary(handler => handler.Type, StringComparer.Ordinal);

    // Requests up to that number that run cells are given up.
    private long _abortedUpTo;

    /// <summary>Gives up the requests to run cells that were received up to the one of that number.</summary>
    public void AbortUpTo(long number) => Volatile.Write(ref _abortedUpTo, number);

    public void Handle(Request request)
    {
        var handler = _handlers.GetValueOrDefault(request.Type);
        SayStatus(request, "busy");
        if (AnswerTo(request, handler) is { } content && MessageTypes.ReplyTo(request.Type) is { } reply) outbox.Reply(request, reply, content);
        SayStatus(request, "idle");
        handler?.AfterAnswer(request);
    }

    private JsonObject? AnswerTo(Request request, RequestHandler? handler)
    {
        if (request.Type == MessageTypes.ExecuteRequest && request.Number <= Volatile.Read(ref _abortedUpTo)) return new JsonObject { ["status"] = "aborted" };
        try
        {
            return handler is not null ? handler.Answer(request)
                : throw new BadRequestException($"This kernel does not know “{request.Type}”.");
        }
        catch (BadRequestException bad)
        {
            log(bad.Message);
            return Contents.Error(new ErrorOutput("BadRequest", bad.Message, []));
        }
        catch (Exception defect)
        {
            log($"{request.Type} failed: {defect}");
            var error = new ErrorOutput(defect.GetType().Name, $"The kernel failed: {defect.Message}", []);
            // Clients show below a cell what is published, not what is answered.
            if (request.Type == MessageTypes.ExecuteRequest) outbox.Publish(request, MessageTypes.Error, Contents.PublishedError(error));
            return Contents.Error(error);
        }
    }

    private void SayStatus(Request request, string state) => outbox.Publish(request, MessageTypes.Status, new JsonObject { ["execution_state"] = state });
}
