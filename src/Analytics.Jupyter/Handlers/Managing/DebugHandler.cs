using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Handlers.Managing;

/// <summary>Refuses requests for a debugger, in the words of the debug adapter protocol, whose messages they carry.</summary>
internal sealed class DebugHandler() : RequestHandler("debug_request")
{
    public override JsonObject Answer(Request request) => new()
    {
        ["seq"] = 0,
        ["type"] = "response",
        ["request_seq"] = request.Content.TryGetProperty("seq", out var number) && number.ValueKind == JsonValueKind.Number ? JsonNode.Parse(number.GetRawText()) : 0,
        ["command"] = request.Content.TryGetProperty("command", out var command) && command.ValueKind == JsonValueKind.String ? command.GetString() : "",
        ["success"] = false,
        ["message"] = "This kernel has no debugger.",
    };
}
