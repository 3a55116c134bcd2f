using System.Text.Json.Nodes;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Handlers.Managing;

/// <summary>Tells the ports of the channels, which only old clients ask for.</summary>
internal sealed class ConnectHandler(ChannelPorts ports) : RequestHandler("connect_request")
{
    public override JsonObject Answer(Request request)
    {
        var content = Contents.Ok();
        content["shell_port"] = ports.Shell;
        content["iopub_port"] = ports.Iopub;
        content["stdin_port"] = ports.Stdin;
        content["hb_port"] = ports.Heartbeat;
        content["control_port"] = ports.Control;
        return content;
    }
}
