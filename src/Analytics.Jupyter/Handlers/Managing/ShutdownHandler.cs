using System.Text.Json.Nodes;
using Analytics.Jupyter.Channels;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Handlers.Managing;

/// <summary>Ends the kernel. Where it is to be restarted, the client starts another.</summary>
internal sealed class ShutdownHandler(Outbox outbox, Action end) : RequestHandler("shutdown_request")
{
    public override JsonObject Answer(Request request)
    {
        var content = Contents.Ok();
        content["restart"] = request.Flag("restart", missing: false);
        // The other clients learn of it as well.
        outbox.Publish(request, MessageTypes.ShutdownReply, content.DeepClone().AsObject());
        return content;
    }

    public override void AfterAnswer(Request request) => end();
}
