using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Analytics.Cli.Kernels;

/// <summary>
/// The client that started the kernel. A kernel whose client was killed would otherwise stay for ever. Jupyter says in a variable who it
/// is: on Windows by a handle that is signalled when it ends, elsewhere by the number of its process.
/// </summary>
internal static class ParentProcess
{
    private const string Variable = "JPY_PARENT_PID";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Ends when the client has ended; never where it is not known.</summary>
    public static Task Ended()
    {
        var text = Environment.GetEnvironmentVariable(Variable);
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number <= 1) return Task.Delay(Timeout.Infinite);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // A thread of its own: cells may keep those of the pool busy.
        var thread = new Thread(() =>
        {
            if (OperatingSystem.IsWindows()) WaitForHandle((nint)number);
            else WaitForProcess((int)number);
            ended.SetResult();
        })
        { IsBackground = true, Name = "Parent process" };
        thread.Start();
        return ended.Task;
    }

    private static void WaitForHandle(nint handle)
    {
        using var parent = new ParentHandle { SafeWaitHandle = new SafeWaitHandle(handle, ownsHandle: false) };
        parent.WaitOne();
    }

    private static void WaitForProcess(int id)
    {
        // A child whose parent ends gets another one. That also tells where the old one ended and nobody has taken notice of its end.
        var isChild = ParentId() == id;
        while (isChild ? ParentId() == id : Exists(id)) Thread.Sleep(Interval);
    }

    private static bool Exists(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    private static extern int ParentId();

    private sealed class ParentHandle : WaitHandle;
}
