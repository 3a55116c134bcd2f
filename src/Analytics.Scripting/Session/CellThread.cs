using System.Collections.Concurrent;

namespace Analytics.Scripting.Session;

/// <summary>The thread a cell runs on, with what is still to be done on it.</summary>
internal sealed class CellThread
{
    [ThreadStatic]
    private static CellThread? _current;

    private readonly BlockingCollection<Action> _work = [];

    /// <summary>The cell's thread this code runs on; null elsewhere.</summary>
    public static CellThread? Current => _current;

    /// <summary>Has work done on the thread; after its end it is dropped.</summary>
    public void Post(Action work)
    {
        if (!_work.IsAddingCompleted) _work.Add(work);
    }

    /// <summary>Runs an async cell on this thread, until its task is done.</summary>
    public object RunToEnd(Func<Task<object>> start)
    {
        var task = start();
        while (!task.IsCompleted) _work.Take()();
        return task.GetAwaiter().GetResult();
    }

    public void MakeCurrent() => _current = this;
}
