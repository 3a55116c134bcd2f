using System.Text.Json.Nodes;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;
using Analytics.Notebooks;

namespace Analytics.Jupyter.Handlers.Asking;

/// <summary>Tells what could stand at the cursor.</summary>
internal sealed class CompleteHandler(CodeServices services) : RequestHandler("complete_request")
{
    public override JsonObject Answer(Request request)
    {
        var code = request.Text("code");
        var cursor = CodePoints.ToUtf16(code, request.OptionalNumber("cursor_pos") ?? int.MaxValue);
        var list = services.Complete(code, cursor, request.CellLanguage());
        var start = CodePoints.FromUtf16(code, list.Start);
        var end = CodePoints.FromUtf16(code, list.End);
        var content = Contents.Ok();
        content["matches"] = new JsonArray([.. list.Items.Select(item => (JsonNode)item.InsertText)]);
        content["cursor_start"] = start;
        content["cursor_end"] = end;
        // Not of the protocol, but several clients show an icon and a signature where they find this.
        content["metadata"] = new JsonObject
        {
            ["_jupyter_types_experimental"] = new JsonArray([.. list.Items.Select(item => (JsonNode)Described(item, start, end))]),
        };
        return content;
    }

    private static JsonObject Described(CompletionItem item, int start, int end) => new()
    {
        ["text"] = item.InsertText,
        ["label"] = item.Label,
        ["type"] = KindOf(item.Kind),
        ["signature"] = item.Signature ?? "",
        ["documentation"] = item.Documentation ?? "",
        ["start"] = start,
        ["end"] = end,
    };

    private static string KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Method or CompletionKind.ExtensionMethod => "function",
        CompletionKind.Variable => "instance",
        CompletionKind.Namespace => "module",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
