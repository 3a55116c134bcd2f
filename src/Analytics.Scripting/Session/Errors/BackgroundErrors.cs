using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Analytics.Scripting.Emit;

namespace Analytics.Scripting.Session;

/// <summary>
/// Exceptions that nobody handles on a thread that a cell started, or in an <c>async void</c> function, end a process. In a notebook they are
/// written to the cell's output instead.
/// </summary>
internal static class BackgroundErrors
{
    private static int _isInstalled;

    public static void Install()
    {
        if (Interlocked.Exchange(ref _isInstalled, 1) == 1) return;
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(Handle);
        }
        catch (InvalidOperationException)
        {
            // The host has a handler of its own, of which a process can have one only.
        }
    }

    /// <returns>Whether the process may go on.</returns>
    private static bool Handle(Exception exception)
    {
        // A finalizer runs for no cell in particular.
        if (CellRun.Current is not { } run) return IsOfCells(exception);
        // What the code of a stopped cell throws when it stops is no news.
        if (!run.IsStopped) run.Report?.Invoke(exception);
        return true;
    }

    private static bool IsOfCells(Exception exception) => new StackTrace(exception, fNeedFileInfo: false).GetFrames()
        .Any(frame => frame.GetMethod()?.Module.Assembly.GetName().Name == SessionModule.AssemblyName);
}
