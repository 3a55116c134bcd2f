using System.Text.Json.Nodes;
using Analytics.Jupyter.Channels;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Handlers.Comms;

/// <summary>Tells which channels between widgets and the kernel are open: none, since this kernel has nothing they could lead to.</summary>
internal sealed class CommInfoHandler() : RequestHandler("comm_info_request")
{
    public override JsonObject Answer(Request request)
    {
        var content = Contents.Ok();
        content["comms"] = new JsonObject();
        return content;
    }
}

/// <summary>Closes what a client opens, as the protocol wants it where the target is not known.</summary>
internal sealed class CommOpenHandler(Outbox outbox) : RequestHandler("comm_open")
{
    public override JsonObject? Answer(Request request)
    {
        outbox.Publish(request, MessageTypes.CommClose, new JsonObject { ["comm_id"] = request.Text("comm_id"), ["data"] = new JsonObject() });
        return null;
    }
}

/// <summary>Passes over what is sent through a channel that is not open, or closes it.</summary>
internal sealed class ClosedCommHandler(string type) : RequestHandler(type)
{
    public override JsonObject? Answer(Request request) => null;
}
