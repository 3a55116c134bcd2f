using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Jupyter.Wire;
using Analytics.Notebooks;

namespace Analytics.Jupyter.Channels;

/// <summary>Asks the client that runs a cell for the lines the cell reads.</summary>
internal sealed class CellInput(Request request, bool isAllowed, CellOutput output, Outbox outbox, OutputPump pump) : ICellInput, IDisposable
{
    /// <summary>What clients send where the reader ends the input (Ctrl-D).</summary>
    private const string End = "\u0004";

    private readonly CancellationTokenSource _over = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource<string>? _awaited;

    public string? ReadLine() => Ask(output.Prompt, isSecret: false);

    public string? Ask(string prompt, bool isSecret)
    {
        if (!isAllowed)
        {
            throw new InvalidOperationException(
                "Nothing can be read here: the client that runs the cell cannot be asked (allow_stdin is false). Give the value in a variable instead.");
        }

        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate) _awaited = answer;
        pump.Post(() => outbox.AskInput(request, new JsonObject { ["prompt"] = prompt, ["password"] = isSecret }));
        answer.Task.Wait(_over.Token);
        return answer.Task.Result == End ? null : answer.Task.Result;
    }

    /// <summary>Takes an answer; one that nobody waits for is dropped.</summary>
    public void Answer(Request reply)
    {
        var text = reply.Content.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        lock (_gate)
        {
            _awaited?.TrySetResult(text);
            _awaited = null;
        }
    }

    /// <summary>Ends the waiting: the cell is over, or is to be.</summary>
    public void Dispose() => _over.Cancel();
}
