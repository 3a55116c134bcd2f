using System.Text.Json.Nodes;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;
using Analytics.Notebooks;

namespace Analytics.Jupyter.Channels;

/// <summary>
/// Sends what a cell writes and shows to all clients, as part of the request that runs it; also what threads write that it started and that
/// outlive it.
/// </summary>
internal sealed class CellOutput(Request request, Outbox outbox, OutputPump pump) : ICellOutput
{
    private const int LongestPrompt = 200;

    private readonly Lock _gate = new();
    private string _line = "";

    /// <summary>What stands on the last line of standard output, which is what a cell asks for that reads then.</summary>
    public string Prompt
    {
        get
        {
            lock (_gate) return _line;
        }
    }

    public void Write(OutputStream stream, string text)
    {
        if (stream == OutputStream.Out) FollowLine(text);
        pump.Write(this, stream, text);
    }

    public void Display(MimeBundle data, string? displayId) => pump.Post(() => SendDisplay(MessageTypes.DisplayData, data, displayId));

    public void UpdateDisplay(MimeBundle data, string displayId) =>
        pump.Post(() => SendDisplay(MessageTypes.UpdateDisplayData, data, displayId));

    public void Clear(bool wait) => pump.Post(() => outbox.Publish(request, MessageTypes.ClearOutput, new JsonObject { ["wait"] = wait }));

    /// <summary>Called by the pump.</summary>
    public void SendText(OutputStream stream, string text) => outbox.Publish(request, MessageTypes.Stream, new JsonObject
    {
        ["name"] = stream == OutputStream.Error ? "stderr" : "stdout",
        ["text"] = text,
    });

    private void SendDisplay(string type, MimeBundle data, string? displayId) => outbox.Publish(request, type, new JsonObject
    {
        ["data"] = Contents.Data(data),
        ["metadata"] = new JsonObject(),
        ["transient"] = displayId is null ? new JsonObject() : new JsonObject { ["display_id"] = displayId },
    });

    private void FollowLine(string text)
    {
        var end = text.LastIndexOf('\n');
        lock (_gate)
        {
            _line = end < 0 ? _line + text : text[(end + 1)..];
            if (_line.Length > LongestPrompt) _line = _line[^LongestPrompt..];
        }
    }
}
