using Analytics.Scripting.Emit;

namespace Analytics.Scripting.Session;

/// <summary>
/// The runs of a session whose code may still be running. To stop means to stop everything that the session's cells have started, tasks of
/// earlier cells included: a reader who interrupts wants quiet. A run that begins afterwards is not meant by that, and what was on its way
/// in a library when it was told to stop is recognized by its run when it comes back.
/// </summary>
internal sealed class SessionRuns(Checkpoints checkpoints)
{
    private readonly Lock _gate = new();
    private readonly List<WeakReference<CellRun>> _runs = [];
    private CellRun? _current;

    public Checkpoints Checkpoints => checkpoints;

    /// <summary>From now on code runs for this cell, on a stack that may be used down to the limit.</summary>
    public void Begin(CellRun run, nuint stackLimit)
    {
        lock (_gate)
        {
            var hasStopped = Sweep();
            _current = run;
            _runs.Add(new WeakReference<CellRun>(run));
            if (run.IsStopped) checkpoints.StopAll();
            else checkpoints.Set(hasStopped, stackLimit);
        }
    }

    /// <summary>Tells all code of the session to stop, if the cell is still the one that runs.</summary>
    public void Stop(CellRun run, StopReason reason)
    {
        lock (_gate)
        {
            run.Stop(reason);
            if (_current != run) return;
            foreach (var known in _runs)
            {
                if (known.TryGetTarget(out var other)) other.Stop(reason);
            }

            checkpoints.StopAll();
        }
    }

    /// <summary>The cell is over. Where it was told to stop, what it started goes on being told until the next cell begins.</summary>
    public void End(CellRun run)
    {
        lock (_gate)
        {
            if (_current != run) return;
            _current = null;
            if (!run.IsStopped) checkpoints.Set(Sweep(), stackLimit: 0);
        }
    }

    /// <summary>
    /// Finds out whether code of stopped runs is still somewhere: the run is reachable as long as a thread, task or timer belongs to it.
    /// </summary>
    public bool ForgetCollected()
    {
        lock (_gate)
        {
            var hasStopped = Sweep();
            if (_current is null or { IsStopped: false }) checkpoints.SetMustLook(hasStopped);
            return !hasStopped;
        }
    }

    private bool Sweep()
    {
        _runs.RemoveAll(known => !known.TryGetTarget(out _));
        return _runs.Exists(known => known.TryGetTarget(out var run) && run.IsStopped);
    }
}
