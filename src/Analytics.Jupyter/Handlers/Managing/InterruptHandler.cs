using System.Text.Json.Nodes;
using Analytics.Jupyter.Handlers.Execution;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Handlers.Managing;

/// <summary>Interrupts the cell that runs.</summary>
internal sealed class InterruptHandler(RunningCell running) : RequestHandler("interrupt_request")
{
    public override JsonObject Answer(Request request)
    {
        running.Interrupt();
        return Contents.Ok();
    }
}
