using System.Text.Json.Nodes;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Handlers.Asking;

/// <summary>Tells what the name at the cursor means.</summary>
internal sealed class InspectHandler(CodeServices services) : RequestHandler("inspect_request")
{
    public override JsonObject Answer(Request request)
    {
        var code = request.Text("code");
        var cursor = CodePoints.ToUtf16(code, request.OptionalNumber("cursor_pos") ?? int.MaxValue);
        var found = services.Inspect(code, cursor, request.CellLanguage());
        var content = Contents.Ok();
        content["found"] = found is not null;
        content["data"] = found is null ? [] : new JsonObject { ["text/markdown"] = found.Markdown, ["text/plain"] = found.Text };
        content["metadata"] = new JsonObject();
        return content;
    }
}
