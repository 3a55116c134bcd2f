using System.Text.Json.Nodes;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;
using Analytics.Notebooks;

namespace Analytics.Jupyter.Handlers.Asking;

/// <summary>Tells whether code could be run as it is: what a console asks when the reader presses Enter.</summary>
internal sealed class IsCompleteHandler(CodeServices services) : RequestHandler("is_complete_request")
{
    public override JsonObject Answer(Request request) => services.CheckCompleteness(request.Text("code")) switch
    {
        { State: CompletenessState.Complete } => new JsonObject { ["status"] = "complete" },
        { State: CompletenessState.Invalid } => new JsonObject { ["status"] = "invalid" },
        var more => new JsonObject { ["status"] = "incomplete", ["indent"] = more.Indent },
    };
}
