using System.Collections.Concurrent;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Channels;

/// <summary>Handles the requests of a channel one after another, on a thread that nothing else can keep busy.</summary>
internal sealed class RequestThread : IDisposable
{
    private readonly BlockingCollection<Request> _requests = [];
    private readonly Thread _thread;

    public RequestThread(string name, Action<Request> handle)
    {
        _thread = new Thread(() =>
        {
            foreach (var request in _requests.GetConsumingEnumerable()) handle(request);
        })
        { IsBackground = true, Name = name };
    }

    public void Start() => _thread.Start();

    public void Add(Request request)
    {
        if (!_requests.IsAddingCompleted) _requests.Add(request);
    }

    /// <summary>Takes no more requests, and waits a while for the one that is being handled.</summary>
    public void End(TimeSpan patience)
    {
        _requests.CompleteAdding();
        while (_requests.TryTake(out _))
        {
            // Those that wait are given up.
        }

        _thread.Join(patience);
    }

    public void Dispose() => _requests.Dispose();
}
