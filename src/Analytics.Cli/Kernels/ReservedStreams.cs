using System.Runtime.InteropServices;

namespace Analytics.Cli.Kernels;

/// <summary>
/// The standard streams of a process that speaks with its client over them. Messages have them to themselves: what else is written to standard
/// output, by native code or by programs that cells start, goes to standard error, and who else reads finds the end.
/// </summary>
internal static class ReservedStreams
{
    private const int StandardInput = 0;
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    /// <summary>Takes the streams. To be called before cells can run.</summary>
    public static (Stream Input, Stream Output) Take()
    {
        // Each has a handle of its own from now on, which what follows leaves alone.
        var streams = (Console.OpenStandardInput(), Console.OpenStandardOutput());
        Console.SetIn(TextReader.Null);
        Console.SetOut(Console.Error);
        if (!OperatingSystem.IsWindows())
        {
            using var nothing = File.OpenHandle("/dev/null");
            Redirect((int)nothing.DangerousGetHandle(), StandardInput);
            Redirect(StandardError, StandardOutput);
        }

        return streams;
    }

    private static void Redirect(int from, int to)
    {
        if (Duplicate(from, to) < 0) throw new IOException($"A standard stream cannot be redirected (error {Marshal.GetLastPInvokeError()}).");
    }

    [DllImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static extern int Duplicate(int from, int to);
}
