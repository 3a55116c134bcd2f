namespace Analytics.Scripting.Session;

/// <summary>
/// Sees to it that a cell that is told to stop does. What does not stop is left alone: a library that computes for long without calling back, or
/// waits in native code. Aborting such a thread was tried and sometimes ended the process, which is worse than a thread that runs on unseen
/// until its work is done.
/// </summary>
internal sealed class StopWatcher(Thread thread, ManualResetEventSlim isOver, SessionRuns runs)
{
    /// <summary>How long stopping may take, in milliseconds: then the cell counts as over, whatever its thread still does.</summary>
    private const int Patience = 80;

    /// <summary>How often a thread is woken, in milliseconds: code that catches the first time may wait again.</summary>
    private const int Step = 10;

    private const int LongestStep = 5000;

    /// <param name="settle">Called when the cell is over, or counts as that.</param>
    public void Watch(Action settle)
    {
        var start = Environment.TickCount64;
        while (!IsOverAfter(Step) && Environment.TickCount64 - start < Patience)
        {
        }

        settle();
        for (var step = Step; !IsOverAfter(step); step = Math.Min(2 * step, LongestStep))
        {
        }

        // What belonged to the cell is found out by collecting; a collection that does not pause what runs.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        for (var step = Step; step < LongestStep && !runs.ForgetCollected(); step *= 2) Thread.Sleep(step);
    }

    private bool IsOverAfter(int milliseconds)
    {
        if (!isOver.IsSet) thread.Interrupt();
        return isOver.Wait(milliseconds);
    }
}
