using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace Analytics.Acceptance.Tests.Pages;

/// <summary>Speaks the browser's debugging protocol: commands with their answers, and events.</summary>
internal sealed class BrowserConnection : IAsyncDisposable
{
    /// <summary>How long anything is waited for: a hang guard, since the machine may be busy.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly CancellationTokenSource _closing = new();
    private Task _receiving = Task.CompletedTask;
    private int _number;

    /// <summary>Raised for each event: the session it belongs to, its method, its parameters.</summary>
    public event Action<string?, string, JsonElement>? Happened;

    public static async Task<BrowserConnection> OpenAsync(Uri address)
    {
        var connection = new BrowserConnection();
        await connection._socket.ConnectAsync(address, CancellationToken.None);
        connection._receiving = connection.ReceiveAsync();
        return connection;
    }

    public async Task<JsonElement> SendAsync(string method, object? parameters = null, string? session = null)
    {
        var id = Interlocked.Increment(ref _number);
        var answer = _waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new Dictionary<string, object?> { ["id"] = id, ["method"] = method, ["params"] = parameters ?? new { } };
        if (session is not null) message["sessionId"] = session;
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, _closing.Token);
        }
        finally
        {
            _sending.Release();
        }

        return await answer.Task.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _receiving;
        _socket.Dispose();
        _sending.Dispose();
        _closing.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var chunk = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(chunk.AsMemory(), _closing.Token);
                if (part.MessageType == WebSocketMessageType.Close) return;
                message.Write(chunk, 0, part.Count);
                if (!part.EndOfMessage) continue;
                using var json = JsonDocument.Parse(message.GetBuffer().AsMemory(0, (int)message.Length));
                Take(json.RootElement.Clone());
                message.SetLength(0);
            }
        }
        catch (OperationCanceledException)
        {
            // Closed by us.
        }
    }

    private void Take(JsonElement message)
    {
        if (message.TryGetProperty("id", out var id) && _waiting.TryRemove(id.GetInt32(), out var answer))
        {
            if (message.TryGetProperty("error", out var error)) answer.SetException(new InvalidOperationException(error.ToString()));
            else answer.SetResult(message.GetProperty("result"));
        }
        else if (message.TryGetProperty("method", out var method))
        {
            var session = message.TryGetProperty("sessionId", out var name) ? name.GetString() : null;
            Happened?.Invoke(session, method.GetString()!, message.GetProperty("params"));
        }
    }
}
